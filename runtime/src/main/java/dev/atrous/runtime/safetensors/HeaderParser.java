package dev.atrous.runtime.safetensors;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the JSON header: an object with an entry for each tensor and, under {@code __metadata__}, a
 * map of strings, which is checked and left out. Strict about everything the format says; members
 * of an entry that it does not know are skipped.
 *
 * <p>Gson's token reader takes a new process 9 ms to load and start; Jackson's takes 50.
 */
final class HeaderParser {

  private static final String METADATA = "__metadata__";

  /** Header, entry, list; the rest is for members that we skip. */
  private static final int DEEPEST = 16;

  private static final int LONGEST_NAME = 10_000;

  private final JsonReader json;
  private final List<TensorEntry> entries = new ArrayList<>();

  private HeaderParser(JsonReader json) {
    this.json = json;
  }

  /** The entries in the order of the header. */
  static List<TensorEntry> parse(byte[] header) throws SafetensorsException {
    if (header.length == 0 || header[0] != '{') {
      throw new SafetensorsException(
          "the header does not begin with '{'; expected a file in safetensors format");
    }
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(header),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonReader json = new JsonReader(text)) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(DEEPEST);
      HeaderParser parser = new HeaderParser(json);
      parser.header();
      return parser.entries;
    } catch (SafetensorsException e) {
      throw e;
    } catch (MalformedJsonException e) {
      throw new SafetensorsException("the header is not valid JSON" + detail(e.getMessage()), e);
    } catch (EOFException e) {
      throw new SafetensorsException("the header is not valid JSON: it is not closed", e);
    } catch (CharacterCodingException e) {
      throw new SafetensorsException("the header is not valid UTF-8", e);
    } catch (IOException e) {
      throw new SafetensorsException("the header cannot be read: " + e.getMessage(), e);
    }
  }

  /** Where it is not, and how, if the library says more than how to accept it. */
  private static String detail(String message) {
    int place = message.indexOf(" at line ");
    int path = message.indexOf(" path ", Math.max(place, 0));
    if (place < 0 || path < 0) {
      return ": " + Quoted.text(message);
    }
    String where = message.substring(place, path).replace(" column ", ", character ");
    String what = message.substring(0, place);
    return what.startsWith("Nesting")
        ? where + ": of a depth of more than " + DEEPEST
        : where + (what.contains("JsonReader") ? "" : ": " + Quoted.text(what));
  }

  private void header() throws IOException {
    Set<String> names = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = name(names, "the header");
      if (name.equals(METADATA)) {
        metadata();
      } else {
        entries.add(entry(name));
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new SafetensorsException("the header goes on behind its closing '}'");
    }
  }

  /** The next name of an object, which must not have it already. */
  private String name(Set<String> names, String where) throws IOException {
    String name = json.nextName();
    if (name.length() > LONGEST_NAME) {
      throw new SafetensorsException(
          where
              + " has a name of "
              + name.length()
              + " characters, "
              + Quoted.name(name)
              + "; expected at most "
              + LONGEST_NAME);
    }
    if (!names.add(name)) {
      throw new SafetensorsException(where + " has " + Quoted.name(name) + " twice");
    }
    return name;
  }

  private void metadata() throws IOException {
    Set<String> names = new HashSet<>();
    if (json.peek() == JsonToken.NULL) {
      json.nextNull(); // The reference reader takes it for none.
      return;
    }
    expect(JsonToken.BEGIN_OBJECT, METADATA, "an object");
    json.beginObject();
    while (json.hasNext()) {
      name(names, METADATA);
      expect(JsonToken.STRING, METADATA, "only strings");
      json.nextString();
    }
    json.endObject();
  }

  private TensorEntry entry(String name) throws IOException {
    String tensor = "tensor " + Quoted.name(checked(name));
    expect(JsonToken.BEGIN_OBJECT, tensor, "an object");
    ElementType type = null;
    long[] shape = null;
    long[] offsets = null;
    Set<String> members = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (name(members, tensor)) {
        case "dtype" -> type = type(tensor);
        case "shape" -> shape = numbers(tensor, "shape", TensorEntry.LARGEST_RANK);
        case "data_offsets" -> offsets = numbers(tensor, "data_offsets", 2);
        default -> json.skipValue();
      }
    }
    json.endObject();
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
    expect(JsonToken.STRING, tensor, "a string as dtype");
    String name = json.nextString();
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
    expect(JsonToken.BEGIN_ARRAY, tensor, "a list as " + member);
    long[] numbers = new long[most];
    int count = 0;
    json.beginArray();
    while (json.hasNext()) {
      expect(JsonToken.NUMBER, tensor, "integers in " + member);
      if (count == most) {
        throw new SafetensorsException(
            tensor + " has more than " + most + " numbers in its " + member);
      }
      numbers[count++] = integer(json.nextString(), tensor, member);
    }
    json.endArray();
    return Arrays.copyOf(numbers, count);
  }

  private static long integer(String digits, String tensor, String member)
      throws SafetensorsException {
    if (digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      throw new SafetensorsException(
          tensor
              + " is malformed: expected integers in "
              + member
              + ", found "
              + Quoted.text(digits));
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new SafetensorsException(
          tensor + " has the number " + Quoted.text(digits) + " in its " + member + ": too large",
          e);
    }
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

  private void expect(JsonToken expected, String where, String what) throws IOException {
    JsonToken found = json.peek();
    if (found != expected) {
      throw new SafetensorsException(
          where + " is malformed: expected " + what + ", found " + words(found));
    }
  }

  private static String words(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "a list";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "nothing";
    };
  }
}
