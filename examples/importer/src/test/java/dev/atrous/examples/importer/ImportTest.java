package dev.atrous.examples.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.runtime.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command from its arguments to its files, its output and its exit code. */
class ImportTest {

  @TempDir private Path folder;

  private Path model;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.write(folder.resolve("small.onnx"), model("Relu"));
  }

  @Test
  void writesADeclarationAndItsWeights() throws IOException {
    Run run = run(model, "--name", "Small", "--package", "a.b", "--out", folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("2 nodes: 0 constant, the others in 2 layers")
        .contains("1  Conv Relu  @Conv @Relu")
        .contains("output stem")
        .contains("wrote " + folder.resolve("Small.java"));
    assertThat(Files.readString(folder.resolve("Small.java")))
        .startsWith("package a.b;\n")
        .contains("  @Conv(kernel = 1, channels = 2) @Relu\n  Tensor stem(Tensor image);\n");
    assertThat(Weights.read(folder.resolve("Small.safetensors")).names())
        .containsExactlyInAnyOrder("stem.weight", "stem.bias");
    assertThat(Files.list(folder)).hasSize(3);
  }

  @Test
  void writesWeightsAloneIfAsked() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    assertThat(run(model, "--name", "Small", "--out", full).code()).isZero();
    Run run = run(model, "--name", "Small", "--out", folder, "--weights-only");
    assertThat(run.code()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
    assertThat(folder.resolve("Small.java")).doesNotExist();
    assertThat(folder.resolve("Small.safetensors"))
        .hasSameBinaryContentAs(full.resolve("Small.safetensors"));
    assertThat(run(model, "--name", "Small", "--out", folder, "--weights-only").err())
        .contains("Small.safetensors is there already");
  }

  @Test
  void overwritesOnlyIfAsked() throws IOException {
    Path there = Files.writeString(folder.resolve("Small.java"), "mine");
    Run run = run(model, "--name", "Small", "--out", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("import: " + there + " is there already; --overwrite replaces it\n");
    assertThat(there).hasContent("mine");
    assertThat(run(model, "--name", "Small", "--out", folder, "--overwrite").code()).isZero();
    assertThat(Files.readString(there)).contains("interface Small");
  }

  @Test
  void refusesWhatItCannotSay() throws IOException {
    Files.write(model, model("Frobnicate"));
    Run run = run(model, "--name", "Small", "--out", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "import: One node cannot be imported:\n"
                + "  node 'last' (Frobnicate): the operation Frobnicate is not known.\n"
                + "All of it stands at the end. With --cut-tail the network ends in front of it, at "
                + "stem 2×2×2, and the declaration lists what the file goes on with (one node).\n");
    assertThat(Files.list(folder)).containsExactly(model);
    Run cut = run(model, "--name", "Small", "--out", folder, "--cut-tail");
    assertThat(cut.code()).isZero();
    assertThat(cut.out()).contains("left out, behind the outputs: 1 Frobnicate", "output stem");
    assertThat(Files.readString(folder.resolve("Small.java")))
        .contains("which makes scores:\n", " * scores = Frobnicate(stem)\n");
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    Run missing = run(folder.resolve("none.onnx"), "--name", "Small", "--out", folder);
    assertThat(missing.err()).contains("none.onnx").contains("there is no such file");
    Files.writeString(model, "<html>not found</html>");
    Run page = run(model, "--name", "Small", "--out", folder);
    assertThat(page.code()).isEqualTo(2);
    assertThat(page.err()).contains("This is no ONNX file, or a damaged one");
    assertThat(run(folder, "--name", "Small", "--out", folder).err())
        .contains("is not a regular file");
  }

  @Test
  void refusesArgumentsThatCannotBe() {
    assertThat(run(model, "--name", "class").err()).contains("expected a name for an interface");
    assertThat(run(model, "--name", "Conv").err()).contains("means nothing in the language yet");
    assertThat(run(model, "--name", "Tensor").err()).contains("but found 'Tensor'");
    assertThat(run(model, "--name", "A", "--package", "a..b").err()).contains("expected a package");
    assertThat(run(model, "--name", "A", "--out", folder.resolve("none")).err())
        .contains("there is no directory");
    assertThat(run(model, "--name", "A", "--out", folder, "--input", "image=big").err())
        .contains("expected a size such as 3x224x224 for input 'image', but found 'big'");
    assertThat(run(model, "--name", "A", "--out", folder, "--input", "image=3x4x4").err())
        .contains("Input 'image' is 1×1×2×2 in the file, which 3×4×4 does not fit");
    assertThat(run(model).err()).contains("--name").contains("see --help");
  }

  private static Run run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    CommandLine command = Commands.of(new Import());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    int code = command.execute(texts);
    return new Run(code, lines(out), lines(err));
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /** A 1×1 convolution of an image of 1×2×2, and an operation behind it. */
  private static byte[] model(String last) throws IOException {
    byte[] weight = tensor("stem.weight", new int[] {2, 1, 1, 1}, 2, -3);
    byte[] bias = tensor("stem.bias", new int[] {2}, 0.5f, 0.25f);
    byte[] convolution =
        message(
            text(1, "image"),
            text(1, "stem.weight"),
            text(1, "stem.bias"),
            text(2, "stem"),
            text(4, "Conv"));
    byte[] behind = message(text(1, "stem"), text(2, "scores"), text(3, "last"), text(4, last));
    byte[] graph =
        message(
            bytes(1, convolution),
            bytes(1, behind),
            bytes(5, weight),
            bytes(5, bias),
            bytes(11, value("image", 1, 1, 2, 2)),
            bytes(12, value("scores", 1, 2, 2, 2)));
    return message(bytes(7, graph), bytes(8, message(number(2, 17))));
  }

  private static byte[] tensor(String name, int[] shape, float... numbers) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      raw.putFloat(number);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int extent : shape) {
      all.write(number(1, extent));
    }
    all.write(message(number(2, 1), text(8, name), bytes(9, raw.array())));
    return all.toByteArray();
  }

  private static byte[] value(String name, int... shape) throws IOException {
    ByteArrayOutputStream extents = new ByteArrayOutputStream();
    for (int extent : shape) {
      extents.write(bytes(1, number(1, extent)));
    }
    byte[] tensor = message(number(1, 1), bytes(2, extents.toByteArray()));
    return message(text(1, name), bytes(2, bytes(1, tensor)));
  }

  private static byte[] message(byte[]... fields) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] field : fields) {
      all.write(field);
    }
    return all.toByteArray();
  }

  private static byte[] number(int field, int value) {
    return new byte[] {(byte) (field << 3), (byte) value};
  }

  private static byte[] text(int field, String value) throws IOException {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(int field, byte[] value) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(field << 3 | 2);
    for (int rest = value.length; ; rest >>>= 7) {
      all.write(rest < 128 ? rest : rest & 127 | 128);
      if (rest < 128) {
        break;
      }
    }
    all.write(value);
    return all.toByteArray();
  }
}
