package dev.atrous.processor.onnx.file;

import static dev.atrous.processor.testing.onnx.ModelWriter.model;
import static dev.atrous.processor.testing.onnx.TensorWriter.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrous.processor.testing.onnx.TensorWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers in a file beside the model are read; those anywhere else are not. */
final class ExternalDataTest {

  @TempDir Path root;

  private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    folder = Files.createDirectories(root.resolve("model"));
    byte[] data = tensor("", ElementType.FLOAT, 4).numbers(9, 1, 2, 8).data();
    Files.write(folder.resolve("data.bin"), data);
    Files.write(root.resolve("secret.bin"), data);
    Files.write(Files.createDirectories(folder.resolve("parts")).resolve("data.bin"), data);
  }

  private double[] read(String... entries) throws IOException {
    TensorWriter writer = tensor("w", ElementType.FLOAT, 2).external(entries);
    Path file = model(17).initializer(writer).write(folder.resolve("model.onnx"));
    return OnnxFile.read(file).graph().initializers().get("w").elements().read();
  }

  private void refused(String words, String... entries) {
    assertThatThrownBy(() -> read(entries))
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("'w'")
        .hasMessageContaining(words);
  }

  @Test
  void besideTheModelAndBelow() throws IOException {
    assertThat(read("location", "data.bin")).containsExactly(9, 1);
    assertThat(read("location", "data.bin", "offset", "4", "length", "8")).containsExactly(1, 2);
    assertThat(read("location", "data.bin", "offset", "8", "checksum", "?")).containsExactly(2, 8);
    assertThat(read("location", "parts/data.bin")).containsExactly(9, 1);
    assertThat(read("location", "parts/../data.bin")).containsExactly(9, 1);
  }

  @Test
  void outsideOfTheFolder() {
    refused("outside the model's folder", "location", "../secret.bin");
    refused("outside the model's folder", "location", "parts/../../secret.bin");
    refused("outside the model's folder", "location", root.resolve("secret.bin").toString());
  }

  @Test
  void linksThatLeadOutside() throws IOException {
    Path link = folder.resolve("link.bin");
    try {
      Files.createSymbolicLink(link, root.resolve("secret.bin"));
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "skipped: this file system makes no symbolic links");
    }
    refused("outside the model's folder", "location", "link.bin");
    Files.delete(link);
    Files.createSymbolicLink(link, folder.resolve("data.bin"));
    assertThat(read("location", "link.bin")).containsExactly(9, 1);
  }

  @Test
  void whatIsNotThere() {
    refused("no such file beside the model", "location", "missing.bin");
    refused("no such file beside the model", "location", "parts");
    refused("no such file beside the model", "offset", "0");
    refused("cannot be found", "location", "\0");
  }

  @Test
  void placesBeyondTheEnd() {
    refused("has only 16", "location", "data.bin", "offset", "12");
    refused("has only 16", "location", "data.bin", "offset", Long.toString(Long.MAX_VALUE));
    refused("should have 8 bytes", "location", "data.bin", "length", "4");
    refused("'-1' as its offset", "location", "data.bin", "offset", "-1");
    refused("'much' as its length", "location", "data.bin", "length", "much");
  }

  @Test
  void bytesAloneReferToNothing() {
    TensorWriter writer = tensor("w", ElementType.FLOAT, 2).external("location", "data.bin");
    assertThatThrownBy(() -> model(17).initializer(writer).read())
        .isInstanceOf(OnnxException.class)
        .hasMessageContaining("there is no folder to look in");
  }

  @Test
  void cutOffWhileItIsOpen() throws IOException {
    TensorWriter writer = tensor("w", ElementType.FLOAT, 2).external("location", "data.bin");
    Path file = model(17).initializer(writer).write(folder.resolve("model.onnx"));
    TensorRecord tensor = OnnxFile.read(file).graph().initializers().get("w");
    Files.write(folder.resolve("data.bin"), new byte[3]);
    assertThatThrownBy(() -> tensor.elements().read())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cut off while it was read");
  }

  @Test
  void modelsAreFoundWithoutTheirFoldersName() throws IOException {
    TensorWriter writer = tensor("w", ElementType.FLOAT, 2).external("location", "data.bin");
    Path file = model(17).initializer(writer).write(folder.resolve("model.onnx"));
    Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
    assertThat(OnnxFile.read(relative).graph().initializers().get("w").elements().read())
        .containsExactly(9, 1);
  }
}
