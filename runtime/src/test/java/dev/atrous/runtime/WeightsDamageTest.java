package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way we could think of in which a safetensors file can be wrong. */
class WeightsDamageTest {

  @TempDir Path folder;

  private static Arguments damage(String what, byte[] file, String... messageParts) {
    return Arguments.of(what, file, messageParts);
  }

  private static byte[] prefix(long length, int behind) {
    return ByteBuffer.allocate(Long.BYTES + behind)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(length)
        .array();
  }

  /**
   * A file of one tensor 'stem.weight', eight bytes of data, with members of its entry replaced.
   */
  private static byte[] entry(String dtype, String shape, String offsets) {
    return TestData.safetensors(
        "{\"stem.weight\":{\"dtype\":"
            + dtype
            + ",\"shape\":"
            + shape
            + ",\"data_offsets\":"
            + offsets
            + "}}",
        new byte[8]);
  }

  private static byte[] good() {
    return entry("\"F32\"", "[2]", "[0,8]");
  }

  /** A file of two tensors of one float each, and some bytes of data. */
  private static byte[] two(String first, String second, int data) {
    String entry = "\"%s\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":%s}";
    return TestData.safetensors(
        "{" + entry.formatted("a", first) + "," + entry.formatted("b", second) + "}",
        new byte[data]);
  }

  private static byte[] header(String text) {
    return TestData.safetensors(text, new byte[8]);
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        damage("empty", new byte[0], "found nothing"),
        damage("seven bytes", new byte[7], "only 7"),
        damage("no header", new byte[8], "does not begin with '{'"),
        damage("header longer than file", prefix(101, 100), "truncated", "101", "100"),
        damage("header of 100 MB", prefix(100_000_000, 9), "truncated", "100000000"),
        damage("header of gigabytes", prefix(5_000_000_000L, 9), "5000000000", "at most"),
        damage("largest header", prefix(Long.MAX_VALUE, 9), "9223372036854775807"),
        damage("negative header", prefix(-1, 9), "18446744073709551615"),
        damage("a PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "safetensors"),
        damage("data cut", Arrays.copyOf(good(), good().length - 1), "truncated", "8", "7"),
        damage("no data", Arrays.copyOf(good(), good().length - 8), "truncated", "8"),
        damage("data too long", Arrays.copyOf(good(), good().length + 1), "data"),
        damage("data without tensors", header("{}"), "data"));
  }

  /** What people give in place of such a file. */
  static Stream<Arguments> otherFormats() {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";
    return Stream.of(
        other("a .pth", "PK\3\4\24\0\0\0archive/data.pkl", "torch.save", "save_file"),
        other("an old .pth", "\u0080\2\u008a\12l\374\u009cF\371", "pickle", "save_file"),
        other("a pointer of LFS", pointer, "Git LFS", "git lfs pull"),
        other("an HTML page", "<!DOCTYPE html>\n<html>", "HTML page", "download"),
        other("a bare HTML page", "<html><head>", "HTML page"),
        other("an error in XML", "<?xml version=\"1.0\"?>", "XML"),
        other("a .h5", "\u0089HDF\r\n\32\n\0\0\0\0", "HDF5", "Keras"),
        other("a .gz", "\37\u008b\10\0\0\0\0\0\0\3aaaaaa", "gzip", "unpack"),
        other("a language model", "GGUF\3\0\0\0\1\0\0\0", "GGUF"),
        other("a .tflite", "\34\0\0\0TFL3\24\0\40\0", "TensorFlow Lite"),
        other("an .onnx", "\10\7\22\7pytorch\32", "ONNX model", "importer"),
        other("other JSON", "{\"model_type\": \"resnet\"}", "JSON"));
  }

  private static Arguments other(String what, String bytes, String... messageParts) {
    return damage(what, bytes.getBytes(StandardCharsets.ISO_8859_1), messageParts);
  }

  static Stream<Arguments> headers() {
    String entry = "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
    byte[] notUtf8 = header("{\"stem.w?ight\":" + entry + "}");
    notUtf8[Long.BYTES + 8] = (byte) 0xff;
    byte[] overlong = header("{\"stem.w??ght\":" + entry + "}");
    overlong[Long.BYTES + 8] = (byte) 0xc0;
    overlong[Long.BYTES + 9] = (byte) 0xaf;
    byte[] utf16 = ("{\"a\":" + entry + "}").getBytes(StandardCharsets.UTF_16LE);
    byte[] utf16File =
        ByteBuffer.allocate(Long.BYTES + utf16.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(utf16.length)
            .put(utf16)
            .array();
    return Stream.of(
        damage("not closed", header("{\"a\":" + entry), "not valid JSON"),
        damage("not JSON", header("{stem: 1}"), "not valid JSON", "character"),
        damage("comment", header("{/*a*/\"a\":" + entry + "}"), "not valid JSON"),
        damage("comma at the end", header("{\"a\":" + entry + ",}"), "not valid JSON"),
        damage("single quotes", header("{'a':" + entry + "}"), "not valid JSON"),
        damage("list", header("[" + entry + "]"), "does not begin with '{'"),
        damage("space first", header(" {\"a\":" + entry + "}"), "does not begin with '{'"),
        damage("byte order mark", header("\ufeff{\"a\":" + entry + "}"), "'{'"),
        damage("two values", header("{\"a\":" + entry + "}{}"), "not valid JSON"),
        damage("zeros behind", header("{\"a\":" + entry + "}\0\0"), "not valid JSON"),
        damage("not UTF-8", notUtf8, "not valid UTF-8"),
        damage("overlong UTF-8", overlong, "not valid UTF-8"),
        damage("UTF-16", utf16File, "not valid JSON"),
        damage("half a surrogate pair", header("{\"\\ud800\":" + entry + "}"), "surrogate"),
        damage("deep list", header("{\"a\":" + "[".repeat(100_000)), "'a'"),
        damage(
            "deep member",
            header("{\"a\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}"),
            "not valid JSON",
            "depth"),
        damage("duplicate", header("{\"a\":" + entry + ",\"a\":" + entry + "}"), "'a' twice"),
        damage(
            "duplicate member",
            header("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}"),
            "'a' has 'dtype' twice"),
        damage(
            "long name",
            header("{\"" + "n".repeat(20_000) + "\":" + entry + "}"),
            "20000",
            "at most 10000"),
        damage("metadata list", header("{\"__metadata__\":[]}"), "__metadata__", "an object"),
        damage("metadata number", header("{\"__metadata__\":{\"a\":1}}"), "only strings"),
        damage("metadata twice", header("{\"__metadata__\":{},\"__metadata__\":{}}"), "twice"),
        damage("entry is null", header("{\"a\":null}"), "'a'", "an object"),
        damage("entry is text", header("{\"a\":\"b\"}"), "'a'", "an object"),
        damage("entry empty", header("{\"a\":{}}"), "'a' has no dtype"),
        damage("no shape", header("{\"a\":{\"dtype\":\"F32\"}}"), "'a' has no shape"),
        damage(
            "no offsets",
            header("{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}"),
            "'a' has no data_offsets"));
  }

  static Stream<Arguments> entries() {
    String ones = "[" + "1,".repeat(100) + "2]";
    String floats = "\"F32\"";
    return Stream.of(
        damage("unknown dtype", entry("\"F99\"", "[2]", "[0,8]"), "stem.weight", "F99", "F32"),
        damage("long dtype", entry("\"" + "x".repeat(9999) + "\"", "[2]", "[0,8]"), "…"),
        damage("dtype number", entry("32", "[2]", "[0,8]"), "stem.weight", "dtype"),
        damage("dtype lower case", entry("\"f32\"", "[2]", "[0,8]"), "'f32'"),
        damage("shape text", entry(floats, "\"2\"", "[0,8]"), "stem.weight", "shape"),
        damage("shape fraction", entry(floats, "[2.0]", "[0,8]"), "integers in shape"),
        damage("shape nested", entry(floats, "[[2]]", "[0,8]"), "integers in shape"),
        damage("shape negative", entry(floats, "[-1,-2]", "[0,8]"), "[-1, -2]", "from 0"),
        damage("shape too long", entry(floats, ones, "[0,8]"), "more than 64"),
        damage("size above int", entry(floats, "[3000000000]", "[0,8]"), "[3000000000]"),
        damage("size above long", entry(floats, "[99999999999999999999]", "[0,8]"), "too large"),
        damage(
            "size of many digits",
            entry(floats, "[" + "9".repeat(999) + "]", "[0,8]"),
            "too large"),
        damage(
            "shape overflows",
            entry(floats, "[2147483647,2147483647,2147483647]", "[0,8]"),
            "stem.weight",
            "overflows"),
        damage(
            "shape overflows to a fitting size",
            entry(floats, "[65536,65536,65536,65536,2]", "[0,8]"),
            "overflows"),
        damage("shape too small", entry(floats, "[1]", "[0,8]"), "needs 4 bytes", "span 8"),
        damage("shape too large", entry(floats, "[3]", "[0,8]"), "needs 12 bytes", "[0, 8]"),
        damage("half a byte", entry("\"F4\"", "[3]", "[0,8]"), "within a byte"),
        damage("offsets text", entry(floats, "[2]", "\"0,8\""), "data_offsets"),
        damage("one offset", entry(floats, "[2]", "[0]"), "two numbers"),
        damage("three offsets", entry(floats, "[2]", "[0,4,8]"), "data_offsets"),
        damage("offsets fraction", entry(floats, "[2]", "[0,8.0]"), "integers in data_offsets"),
        damage("offsets negative", entry(floats, "[2]", "[-8,0]"), "[-8, 0]", "stem.weight"),
        damage("offsets descending", entry(floats, "[2]", "[8,0]"), "[8, 0]"),
        damage("offset at the end", entry(floats, "[2]", "[8,16]"), "gap", "stem.weight"),
        damage(
            "offset far away",
            entry(floats, "[2]", "[9223372036854775799,9223372036854775807]"),
            "gap"),
        damage("offset above long", entry(floats, "[2]", "[0,9223372036854775808]"), "too large"),
        damage(
            "tensor beyond the file",
            entry(floats, "[536870911,1024]", "[0,2199023251456]"),
            // A stream stops at the tensor's size, a file at its own.
            "stem.weight|truncated"),
        damage("overlap", two("[0,4]", "[2,6]", 8), "'b'", "overlaps", "'a'"),
        damage("same range", two("[0,4]", "[0,4]", 4), "overlaps"),
        damage("gap", two("[0,4]", "[6,10]", 10), "'b'", "gap", "'a'"),
        damage("gap at the start", two("[2,6]", "[6,10]", 10), "gap", "'a'"),
        damage("second beyond the file", two("[0,4]", "[4,8]", 6), "truncated"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"sizes", "otherFormats", "headers", "entries"})
  void isRefusedWithAReason(String what, byte[] bytes, String[] messageParts) throws IOException {
    Path file = Files.write(folder.resolve("damaged.safetensors"), bytes);

    WeightsException fromFile =
        catchThrowableOfType(WeightsException.class, () -> Weights.read(file));
    WeightsException fromStream =
        catchThrowableOfType(
            WeightsException.class, () -> Weights.read(new ByteArrayInputStream(bytes)));

    for (WeightsException found : new WeightsException[] {fromFile, fromStream}) {
      assertThat(found).as(what).isNotNull();
      for (String part : messageParts) {
        assertThat(part.split("\\|")).as(found.getMessage()).anyMatch(found.getMessage()::contains);
      }
      assertThat(found.problems()).hasSize(1);
      assertThat(found.getMessage()).hasSizeLessThan(900).doesNotContain("\n");
    }
    assertThat(fromFile).hasMessageStartingWith(file + ": ");
    assertThat(fromStream).hasMessageStartingWith("stream of weights: ");
  }

  @Test
  void namesOfDamagedFilesCannotSpoilTheMessage() {
    byte[] file = header("{\"a\\u001b[31m\\n" + "x".repeat(5000) + "\":{}}");

    assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(file)))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith("stream of weights: tensor 'a?[31m?xxx")
        .satisfies(found -> assertThat(found.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    Path missing = folder.resolve("missing.safetensors");
    assertThatThrownBy(() -> Weights.read(missing))
        .isInstanceOf(WeightsException.class)
        .hasMessage(missing + ": it cannot be read: there is no such file.");
    assertThatThrownBy(() -> Weights.read(folder))
        .isInstanceOf(WeightsException.class)
        .hasMessage(folder + ": it cannot be read: it is a directory.");
  }

  @Test
  void filesWithoutPermission() throws IOException {
    Path secret = Files.write(folder.resolve("secret.safetensors"), good());
    Assumptions.assumeTrue(secret.toFile().setReadable(false), "no permissions here");
    Assumptions.assumeFalse(Files.isReadable(secret), "this user may read everything");

    assertThatThrownBy(() -> Weights.read(secret))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void devicesAreNotRead() {
    Path device = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(device), "no /dev/zero here");

    assertThatThrownBy(() -> Weights.read(device))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("not a regular file");
    assertThatThrownBy(() -> Weights.builder().build().save(Path.of("/dev/null")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("not a regular file");
  }

  @Test
  void aStreamThatFails() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }
        };

    assertThatThrownBy(() -> Weights.read(failing))
        .isInstanceOf(WeightsException.class)
        .hasMessage("stream of weights: it cannot be read: the line is dead.");
  }

  @Test
  void claimsCostNoMemory() {
    byte[] claims = entry("\"F32\"", "[500000000]", "[0,2000000000]");

    assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(claims)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("expected 2000000000 bytes")
        .hasMessageContaining("found 8");
  }
}
