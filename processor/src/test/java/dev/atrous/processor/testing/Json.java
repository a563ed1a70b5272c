package dev.atrous.processor.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a small JSON file into maps, lists, strings, numbers, booleans and nulls. */
public final class Json {

  private Json() {}

  public static Map<?, ?> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return (Map<?, ?>) value(JsonParser.parseReader(reader));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Object value(JsonElement element) {
    if (element instanceof JsonArray array) {
      List<Object> elements = new ArrayList<>();
      array.forEach(each -> elements.add(value(each)));
      return elements;
    }
    if (element instanceof JsonPrimitive primitive) {
      return primitive(primitive);
    }
    if (element.isJsonNull()) {
      return null;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    element.getAsJsonObject().asMap().forEach((name, each) -> members.put(name, value(each)));
    return members;
  }

  private static Object primitive(JsonPrimitive primitive) {
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    String text = primitive.getAsString();
    if (!primitive.isNumber()) {
      return text;
    }
    return text.matches("-?\\d+") ? (Object) primitive.getAsInt() : primitive.getAsDouble();
  }
}
