package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

  private static final float[] UNUSUAL = {
    Float.NaN,
    Float.intBitsToFloat(0x7fc12345),
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    -0f,
    Float.MIN_VALUE,
    -Float.MAX_VALUE,
    1
  };

  @TempDir Path folder;

  private static Weights some() {
    return Weights.builder()
        .put("stem.weight", new float[] {1, 2, 3, 4, 5, 6}, 2, 3, 1, 1)
        .put("größe \"π\"\n", UNUSUAL, 8)
        .put("a.scalar", new float[] {42})
        .put("an.empty", new float[0], 3, 0)
        .build();
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int at = 0; at < values.length; at++) {
      bits[at] = Float.floatToRawIntBits(values[at]);
    }
    return bits;
  }

  private static byte[] written(Weights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(bytes);
    return bytes.toByteArray();
  }

  private static void assertSame(Weights found, Weights expected) {
    assertThat(found.names()).containsExactlyElementsOf(expected.names());
    for (String name : expected.names()) {
      assertThat(found.shape(name)).isEqualTo(expected.shape(name));
      assertThat(found.dtype(name)).isEqualTo("F32");
      assertThat(bits(found.values(name))).isEqualTo(bits(expected.values(name)));
    }
  }

  @Test
  void savesAndReadsBack() throws IOException {
    Path file = folder.resolve("some.safetensors");
    some().save(file);

    assertSame(Weights.read(file), some());
    assertSame(Weights.read(new ByteArrayInputStream(Files.readAllBytes(file))), some());
    assertThat(Files.readAllBytes(file)).isEqualTo(written(some()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing but the file itself").containsExactly(file);
    }
  }

  @Test
  void writesTheFormatToTheByte() throws IOException {
    Weights weights = Weights.builder().put("weight", new float[] {1, -2}, 2, 1).build();
    String header = "{\"weight\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}";
    byte[] data = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0};

    assertThat(written(weights)).isEqualTo(TestData.safetensors(header + " ".repeat(3), data));
  }

  @Test
  void emptyWeightsAreWeights() throws IOException {
    Weights none = Weights.builder().build();

    assertThat(Weights.read(new ByteArrayInputStream(written(none))).names()).isEmpty();
    assertThat(Weights.read(new ByteArrayInputStream(TestData.safetensors("{}"))).names())
        .isEmpty();
  }

  @Test
  void arraysAreCopied() {
    float[] values = {1, 2};
    int[] shape = {2};
    Weights weights = Weights.builder().put("w", values, shape).build();
    values[0] = 9;
    shape[0] = 9;
    weights.values("w")[1] = 9;
    weights.shape("w")[0] = 9;

    assertThat(weights.values("w")).containsExactly(1, 2);
    assertThat(weights.shape("w")).containsExactly(2);
    assertThatThrownBy(() -> weights.names().remove("w"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void builderChecks() {
    Weights.Builder builder = Weights.builder().put("w", new float[6], 2, 3);

    assertThatThrownBy(() -> builder.put("w", new float[1], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are two tensors named 'w'.");
    assertThatThrownBy(() -> builder.put("x", new float[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The shape [2, 3] of 'x' does not hold the 5 values found.");
    int most = Integer.MAX_VALUE;
    for (int[] shape : new int[][] {{-1, -6}, {most, most, most, most}, {65536, 65536}, {}}) {
      assertThatThrownBy(() -> builder.put("x", new float[0], shape))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> builder.put("__metadata__", new float[1], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.put("\ud800", new float[1], 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutAndRenames() {
    Weights weights =
        Weights.builder()
            .put("module.stem.weight", new float[] {1}, 1)
            .put("module.stem.bias", new float[] {2}, 1)
            .put("aux.weight", new float[] {3}, 1)
            .build();
    Weights adapted = weights.without("aux.").renamed(name -> name.replaceFirst("^module\\.", ""));

    assertThat(adapted.names()).containsExactly("stem.weight", "stem.bias");
    assertThat(adapted.values("stem.bias")).containsExactly(2);
    assertThat(weights.names()).hasSize(3);
    assertThatThrownBy(() -> weights.renamed(name -> "same"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are two tensors named 'same'.");
    assertThatThrownBy(() -> weights.renamed(name -> null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesWhatIsNotThere() {
    assertThatThrownBy(() -> some().values("module.stem.weight"))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "weights built in memory: there is no tensor 'module.stem.weight'; nearest:"
                + " 'stem.weight'.");
    assertThatThrownBy(() -> some().shape("q")).isInstanceOf(WeightsException.class);
  }

  @Test
  void toleratesCountersAndKeepsThem() throws IOException {
    byte[] file =
        TestData.safetensors(
            "{\"n.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]},"
                + "\"n.weight\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[8,10]},"
                + "\"mask\":{\"dtype\":\"BOOL\",\"shape\":[3],\"data_offsets\":[10,13]}}",
            new byte[] {7, 6, 5, 4, 3, 2, 1, 0, 0, 0x3c, 1, 0, 1});
    Weights weights = Weights.read(new ByteArrayInputStream(file));

    assertThat(weights.values("n.weight")).containsExactly(1);
    assertThat(weights.dtype("n.num_batches_tracked")).isEqualTo("I64");
    assertThat(weights.shape("n.num_batches_tracked")).isEmpty();
    assertThatThrownBy(() -> weights.values("n.num_batches_tracked"))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "stream of weights: tensor 'n.num_batches_tracked' (I64 []) cannot be read as numbers;"
                + " expected one of F16, BF16, F32, F64.");

    byte[] written = written(weights);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]}")
        .contains("{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}");
    assertThat(written).endsWith(7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0x80, 0x3f, 1, 0, 1);
    assertThat(Weights.read(new ByteArrayInputStream(written)).names()).hasSize(3);
  }

  @Test
  void metadataMayBeNull() {
    byte[] file =
        TestData.safetensors(
            "{\"__metadata__\":null,\"w\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}",
            new byte[4]);

    assertThat(Weights.read(new ByteArrayInputStream(file)).names()).containsExactly("w");
  }

  @Test
  void metadataAndUnknownMembersAreSkipped() {
    byte[] file =
        TestData.safetensors(
            "{\"__metadata__\":{\"format\":\"pt\",\"by\":\"ünïcode\"},\"w\":{\"shape\":[1],"
                + "\"later\":{\"deep\":[[1,{}]]},\"data_offsets\":[0,4],\"dtype\":\"F32\"}}  ",
            new byte[] {0, 0, (byte) 0x80, 0x3f});

    Weights weights = Weights.read(new ByteArrayInputStream(file));
    assertThat(weights.names()).containsExactly("w");
    assertThat(weights.values("w")).containsExactly(1);
  }

  @Test
  void dataMayLieInAnotherOrderThanTheHeader() throws IOException {
    byte[] file =
        TestData.safetensors(
            "{\"b\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[2,4]},"
                + "\"empty\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[2,2]},"
                + "\"a\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
            new byte[] {(byte) 0x80, 0x3f, 0, 0x40});
    Path path = Files.write(folder.resolve("order.safetensors"), file);

    for (Weights weights :
        new Weights[] {Weights.read(path), Weights.read(new ByteArrayInputStream(file))}) {
      assertThat(weights.names()).containsExactly("b", "empty", "a");
      assertThat(weights.values("a")).containsExactly(1);
      assertThat(weights.values("b")).containsExactly(2);
      assertThat(weights.values("empty")).isEmpty();
    }
  }

  @Test
  void aFileMayBeReplacedWhileItsWeightsAreInUse() throws IOException {
    Path file = folder.resolve("w.safetensors");
    some().save(file);
    Weights old = Weights.read(file);
    old.renamed(name -> "new." + name).save(file);

    assertSame(old, some());
    assertThat(Weights.read(file).names()).allMatch(name -> name.startsWith("new."));
    Files.delete(file);
    assertSame(old, some());
  }

  @Test
  void aFileCutOffWhileInUseIsReported() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious.safetensors"), "precious");
    int large = 5 << 20; // 20 MB, which are not read at once
    for (int length : new int[] {100, 15 << 20}) {
      Path file = folder.resolve("cut.safetensors");
      Weights.builder().put("w", new float[large], large).build().save(file);
      Weights weights = Weights.read(file);
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(length);
      }

      assertThatThrownBy(() -> weights.values("w"))
          .isInstanceOf(WeightsException.class)
          .hasMessage(
              file + ": tensor 'w' (F32 [5242880]) is gone: the file was cut off while in use.");
      assertThatThrownBy(() -> weights.save(precious)).isInstanceOf(WeightsException.class);
      assertThat(precious).hasContent("precious");
    }
  }

  /** Of the thread that reads; an interrupt would close a channel. */
  @Test
  void anInterruptDoesNotKeepAnybodyFromReading() {
    Path file = folder.resolve("large.safetensors");
    float[] values = new float[5 << 20];
    values[3_000_000] = 1;
    Weights.builder().put("w", values, values.length).build().save(file);
    Weights weights = Weights.read(file);

    Thread.currentThread().interrupt();
    assertThat(Arrays.equals(weights.values("w"), values)).isTrue();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Arrays.equals(weights.values("w"), values)).isTrue();
  }

  /** It was read as a whole. */
  @Test
  void aSmallFileMayBeCutOffWhileInUse() throws IOException {
    Path file = folder.resolve("cut.safetensors");
    Weights.builder().put("w", new float[] {1, 2, 3}, 3).build().save(file);
    Weights weights = Weights.read(file);
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(100);
    }
    assertThat(weights.values("w")).containsExactly(1, 2, 3);
  }

  @Test
  void saysWhyItCannotSave() {
    assertThatThrownBy(() -> some().save(folder))
        .isInstanceOf(WeightsException.class)
        .hasMessage(folder + ": it cannot be written: it is a directory.");
    assertThatThrownBy(() -> some().save(folder.resolve("no/w.safetensors")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  void followsSymbolicLinks() throws IOException {
    Path target = folder.resolve("target.safetensors");
    Files.writeString(target, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.safetensors"), target);
    some().save(link);

    assertThat(link).isSymbolicLink();
    assertSame(Weights.read(target), some());
  }

  @Test
  void readsResources() {
    assertThatThrownBy(() -> Weights.resource(WeightsTest.class, "none.safetensors"))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "resource none.safetensors of dev.atrous.runtime.WeightsTest: there is no such"
                + " resource.");
    assertThatThrownBy(() -> Weights.resource(WeightsTest.class, "WeightsTest.class"))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("resource WeightsTest.class");
    Weights weights = Weights.resource(WeightsTest.class, "tiny.safetensors");
    assertThat(weights.values("w")).containsExactly(1, -2);
  }
}
