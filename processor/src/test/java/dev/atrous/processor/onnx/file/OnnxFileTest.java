package dev.atrous.processor.onnx.file;

import static dev.atrous.processor.testing.onnx.ModelWriter.model;
import static dev.atrous.processor.testing.onnx.NodeWriter.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.TensorWriter;
import dev.atrous.processor.testing.onnx.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a file is what is read, and what cannot be read is refused. */
final class OnnxFileTest {

  @TempDir Path folder;

  private static ModelWriter whole() {
    return model(17)
        .producer("pytorch", "2.1")
        .metadata("author", "Zoë")
        .named("main")
        .input("image", ElementType.FLOAT, "batch", 3, 224, "")
        .output("scores", ElementType.FLOAT16, 1)
        .initializer(TensorWriter.integers("shape", 1, -1))
        .node(
            node("Conv")
                .named("/stem/Conv")
                .reads("image", "", "bias")
                .makes("y", "scores")
                .with("pads", 1, -2)
                .withNumber("group", -3)
                .withReal("alpha", 0.5)
                .withReals("scales", 1, 2.5)
                .with("auto_pad", "SAME_UPPER")
                .with("value", TensorWriter.floats("t", new long[] {1}, 9))
                .with("names", 8, attribute -> attribute.text(9, "a").text(9, "b")));
  }

  @Test
  void everythingThatStandsThere() throws IOException {
    ModelRecord read = whole().read();
    assertThat(read.producer()).isEqualTo("pytorch 2.1");
    assertThat(read.operatorSet()).isEqualTo(17);
    assertThat(read.metadata()).isEqualTo(Map.of("author", "Zoë"));
    assertThat(read.bytes()).isEqualTo(whole().bytes().length);
    GraphRecord graph = read.graph();
    assertThat(graph.name()).isEqualTo("main");
    assertThat(graph.inputs())
        .containsExactly(
            new ValueRecord("image", ElementType.FLOAT, List.of("batch", "3", "224", "?")));
    assertThat(graph.outputs())
        .containsExactly(new ValueRecord("scores", ElementType.FLOAT16, List.of("1")));
    assertThat(graph.initializers()).containsOnlyKeys("shape");
    NodeRecord conv = graph.nodes().get(0);
    assertThat(conv.name()).isEqualTo("/stem/Conv");
    assertThat(conv.operation()).isEqualTo("Conv");
    assertThat(conv.domain()).isEmpty();
    assertThat(conv.inputs()).containsExactly("image", "", "bias");
    assertThat(conv.outputs()).containsExactly("y", "scores");
    Map<String, AttributeRecord> attributes = conv.attributes();
    assertThat(attributes.get("pads").numbers()).containsExactly(1, -2);
    assertThat(attributes.get("pads").kind()).isEqualTo(AttributeRecord.Kind.NUMBERS);
    assertThat(attributes.get("group").number()).isEqualTo(-3);
    assertThat(attributes.get("alpha").real()).isEqualTo(0.5);
    assertThat(attributes.get("scales").reals()).containsExactly(1, 2.5);
    assertThat(attributes.get("auto_pad").text()).isEqualTo("SAME_UPPER");
    assertThat(attributes.get("value").tensor().elements().read()).containsExactly(9);
    assertThat(attributes.get("names").texts()).containsExactly("a", "b");
  }

  @Test
  void digestOfTheFile() throws OnnxException {
    // Of the bytes 08 08 42 04 0A 00 10 07 3A 00.
    assertThat(model(7).read().sha256())
        .isEqualTo("4cc5bb945556f3dbd0e129762331a0b55e7916318bb6e53c53a9430bcd98be7a");
  }

  @Test
  void attributesInOneFieldOrSeveral() throws OnnxException {
    ModelRecord read =
        model(17)
            .node(
                node("Pad")
                    .with("packed", 7, attribute -> attribute.packed(8, 300, -1, 0))
                    .with("untyped", 0, attribute -> attribute.number(3, 5)))
            .read();
    Map<String, AttributeRecord> attributes = read.graph().nodes().get(0).attributes();
    assertThat(attributes.get("packed").numbers()).containsExactly(300, -1, 0);
    assertThat(attributes.get("untyped").kind()).isEqualTo(AttributeRecord.Kind.UNDEFINED);
    assertThat(attributes.get("untyped").number()).isEqualTo(5);
  }

  @Test
  void ownOperatorsHaveTwoNames() throws OnnxException {
    ModelRecord read =
        model()
            .operatorSet("com.example", 99)
            .operatorSet("ai.onnx", 13)
            .node(node("Relu").domain("ai.onnx"))
            .node(node("Fast").domain("com.example"))
            .read();
    assertThat(read.operatorSet()).isEqualTo(13);
    assertThat(read.graph().nodes())
        .extracting(NodeRecord::domain)
        .containsExactly("", "com.example");
  }

  @Test
  void fieldsThatAreNotKnownAreSkipped() throws OnnxException {
    ModelWriter writer = whole();
    writer.wire().number(99, -1).real(98, 1.5f).real(97, 2.5).text(96, "later");
    writer.graph().bytes(77, new byte[] {1, 2, 3});
    assertThat(writer.read().graph().nodes()).hasSize(1);
  }

  @Test
  void versionsBeyondWhatIsKnown() throws OnnxException {
    for (int version : new int[] {7, 26}) {
      assertThat(model(version).read().operatorSet()).isEqualTo(version);
    }
    for (int version : new int[] {0, 6, 27, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> model(version).read())
          .isInstanceOf(OnnxException.class)
          .hasMessageContaining("version " + version + " of ONNX's operators")
          .hasMessageContaining("versions 7 to 26");
    }
    assertThatThrownBy(() -> model().read()).hasMessageContaining("version 0");
  }

  @Test
  void whatIsNotReadIsRefused() {
    ModelWriter functions = model(17);
    functions.wire().message(25, new Wire().text(1, "f"));
    refused(functions, "defines functions of its own");
    ModelWriter sparse = model(17);
    sparse.graph().message(15, new Wire());
    refused(sparse, "there is a sparse initializer");
    ModelWriter attribute = model(17).node(node("X").with("a", 99, value -> {}));
    refused(attribute, "an attribute is of type 99");
  }

  private static void refused(ModelWriter writer, String words) {
    assertThatThrownBy(writer::read).isInstanceOf(OnnxException.class).hasMessageContaining(words);
  }

  @Test
  void filesThatAreNoModels() throws IOException {
    assertThatThrownBy(() -> OnnxFile.read(new byte[0], null))
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("it has no graph");
    byte[] text = "This is text, not a model.".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OnnxFile.read(text, null)).isInstanceOf(OnnxException.class);
    Path missing = folder.resolve("missing.onnx");
    assertThatThrownBy(() -> OnnxFile.read(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing.onnx");
    assertThatThrownBy(() -> OnnxFile.read(folder))
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("is not a regular file");
    Path empty = Files.write(folder.resolve("empty.onnx"), new byte[0]);
    assertThatThrownBy(() -> OnnxFile.read(empty)).hasMessageContaining("empty.onnx: ");
    assertThat(OnnxFile.read(whole().write(folder.resolve("whole.onnx"))).operatorSet())
        .isEqualTo(17);
  }

  @Test
  void placesOfDamage() {
    // The model's version, the operators' version, then a graph of which two bytes are missing.
    byte[] bytes = new Wire().number(1, 8).key(7, 2).raw((byte) 3, (byte) 1).bytes();
    assertThatThrownBy(() -> OnnxFile.read(bytes, null))
        .hasMessageContaining("in the model, at byte 2, field 7 should have 3 bytes, but only 1");
    ModelWriter group = model(17);
    group.graph().key(9, 3);
    refused(group, "field 9 is of kind 3, not in use");
    ModelWriter zero = model(17);
    zero.graph().raw((byte) 0);
    refused(zero, "there should be the number of a field, but it is 0");
    ModelWriter kind = model(17);
    kind.graph().number(1, 5);
    refused(kind, "field 1 should be bytes of a given length, but is a whole number");
    ModelWriter text = model(17);
    text.graph().bytes(2, new byte[] {(byte) 0xFF});
    refused(text, "field 2 should be text in UTF-8, but is not");
    ModelWriter endless = model(17);
    byte[] ones = new byte[11];
    Arrays.fill(ones, (byte) 0xFF);
    endless.graph().key(9, 0).raw(ones);
    refused(endless, "a number has more than ten bytes");
  }
}
