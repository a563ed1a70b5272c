package dev.atrous.runtime.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the JSON header: an object with an entry for each tensor and, under {@code __metadata__}, a
 * map of strings, which is checked and left out. Strict about everything the format says; members
 * of an entry that it does not know are skipped.
 */
final class HeaderParser {

  private static final String METADATA = "__metadata__";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  // Header, entry, list; the rest is for members that we skip.
                  .maxNestingDepth(16)
                  .maxNumberLength(100)
                  .maxNameLength(10_000)
                  .maxStringLength(SafetensorsReader.LARGEST_HEADER)
                  .build())
          .build();

  private final JsonParser json;
  private final List<TensorEntry> entries = new ArrayList<>();

  private HeaderParser(JsonParser json) {
    this.json = json;
  }

  /** The entries in the order of the header. */
  static List<TensorEntry> parse(byte[] header) throws SafetensorsException {
    if (header.length == 0 || header[0] != '{') {
      throw new SafetensorsException(
          "the header does not begin with '{'; expected a file in safetensors format");
    }
    // A reader of our own: given bytes, the library would guess at UTF-16, and be lax about UTF-8.
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(header),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser json = JSON.createParser(text)) {
      HeaderParser parser = new HeaderParser(json);
      parser.header();
      return parser.entries;
    } catch (SafetensorsException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new SafetensorsException(
          "the header is not valid JSON"
              + (e.getLocation() == null ? "" : " at character " + e.getLocation().getCharOffset())
              + ": "
              + Quoted.text(e.getOriginalMessage()),
          e);
    } catch (CharacterCodingException e) {
      throw new SafetensorsException("the header is not valid UTF-8", e);
    } catch (IOException e) {
      throw new SafetensorsException("the header cannot be read: " + e.getMessage(), e);
    }
  }

  private void header() throws IOException {
    json.nextToken();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals(METADATA)) {
        metadata();
      } else {
        entries.add(entry(name));
      }
    }
    if (json.nextToken() != null) {
      throw new SafetensorsException("the header goes on behind its closing '}'");
    }
  }

  private void metadata() throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT, METADATA, "an object");
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      expect(json.nextToken(), JsonToken.VALUE_STRING, METADATA, "only strings");
    }
  }

  private TensorEntry entry(String name) throws IOException {
    String tensor = "tensor " + Quoted.name(checked(name));
    expect(json.currentToken(), JsonToken.START_OBJECT, tensor, "an object");
    ElementType type = null;
    long[] shape = null;
    long[] offsets = null;
    for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
      json.nextToken();
      switch (member) {
        case "dtype" -> type = type(tensor);
        case "shape" -> shape = numbers(tensor, "shape", TensorEntry.LARGEST_RANK);
        case "data_offsets" -> offsets = numbers(tensor, "data_offsets", 2);
        default -> json.skipChildren();
      }
    }
    if (type == null || shape == null || offsets == null) {
      throw new SafetensorsException(
          tensor
              + " has no "
              + (type == null ? "dtype" : shape == null ? "shape" : "data_offsets")
              + "; expected dtype, shape and data_offsets");
    }
    if (offsets.length != 2) {
      throw new SafetensorsException(
          tensor + " has the data_offsets " + Arrays.toString(offsets) + "; expected two numbers");
    }
    TensorEntry entry = new TensorEntry(name, type, sizes(tensor, shape), offsets[0], offsets[1]);
    entry.check();
    return entry;
  }

  private ElementType type(String tensor) throws IOException {
    expect(json.currentToken(), JsonToken.VALUE_STRING, tensor, "a string as dtype");
    String name = json.getText();
    ElementType type = ElementType.named(name);
    if (type == null) {
      throw new SafetensorsException(
          tensor
              + " has the unknown dtype "
              + Quoted.name(name)
              + "; expected one of "
              + Arrays.toString(ElementType.values()));
    }
    return type;
  }

  private long[] numbers(String tensor, String member, int most) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY, tensor, "a list as " + member);
    long[] numbers = new long[most];
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT, tensor, "integers in " + member);
      if (count == most) {
        throw new SafetensorsException(
            tensor + " has more than " + most + " numbers in its " + member);
      }
      if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
        throw new SafetensorsException(
            tensor
                + " has the number "
                + Quoted.text(json.getText())
                + " in its "
                + member
                + ": too large");
      }
      numbers[count++] = json.getLongValue();
    }
    return Arrays.copyOf(numbers, count);
  }

  private static int[] sizes(String tensor, long[] shape) throws SafetensorsException {
    int[] sizes = new int[shape.length];
    for (int dimension = 0; dimension < shape.length; dimension++) {
      if (shape[dimension] < 0 || shape[dimension] > Integer.MAX_VALUE) {
        throw new SafetensorsException(
            tensor
                + " has the shape "
                + Arrays.toString(shape)
                + "; expected sizes from 0 to "
                + Integer.MAX_VALUE);
      }
      sizes[dimension] = (int) shape[dimension];
    }
    return sizes;
  }

  private static String checked(String name) throws SafetensorsException {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new SafetensorsException("the header has a name with half a surrogate pair");
    }
    return name;
  }

  private static void expect(JsonToken found, JsonToken expected, String where, String what)
      throws SafetensorsException {
    if (found != expected) {
      throw new SafetensorsException(
          where + " is malformed: expected " + what + ", found " + found);
    }
  }
}
