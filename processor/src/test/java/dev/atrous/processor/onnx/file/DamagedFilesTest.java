package dev.atrous.processor.onnx.file;

import static dev.atrous.processor.testing.onnx.ModelWriter.model;
import static dev.atrous.processor.testing.onnx.NodeWriter.node;
import static dev.atrous.processor.testing.onnx.TensorWriter.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.TensorWriter;
import dev.atrous.processor.testing.onnx.TensorWriter.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files that were cut off, in which bits fell over, or into which bytes slipped: they are read, or
 * there is an error that says so, and nothing else.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DamagedFilesTest {

  private static final long SEED = Long.getLong("atrous.seed", 31);

  /** A model that has a field of every kind. */
  private static byte[] small() {
    ModelWriter writer =
        model(17)
            .producer("a", "b")
            .metadata("key", "value")
            .named("graph")
            .input("x", ElementType.FLOAT, "n", 3)
            .output("y", ElementType.FLOAT, 1);
    for (ElementType type : ElementType.values()) {
      for (Storage place : Storage.values()) {
        TensorWriter tensor = tensor(type + " " + place, type, 2, 1).bits(0x3C01, 0x4000);
        writer.initializer(tensor.in(place));
      }
    }
    return writer
        .node(
            node("Conv")
                .named("n")
                .reads("x", "w")
                .makes("y")
                .with("pads", 1, 300)
                .withReals("scales", 1.5, 2)
                .with("mode", "edge")
                .with("value", TensorWriter.integers("", 1, 2)))
        .bytes();
  }

  @Test
  void everyCut() {
    byte[] whole = small();
    for (int length = 0; length < whole.length; length++) {
      read(Arrays.copyOf(whole, length), "cut after " + length);
    }
  }

  @Test
  void everyBit() {
    byte[] bytes = small();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      read(bytes, "bit " + bit);
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(bytes).isEqualTo(small());
  }

  @Test
  void damageAtRandom() {
    byte[] whole = small();
    for (int i = 0; i < 5_000; i++) {
      long seed = SEED * 1_000_003 + i;
      read(damaged(whole, new SplittableRandom(seed)), "seed " + seed);
    }
  }

  @Test
  void damageToARealFile() throws IOException {
    Path file = Data.path("onnx_models").resolve("squeezenet1_1.onnx");
    byte[] whole = Files.readAllBytes(file);
    assertThat(OnnxFile.read(whole, null).graph().nodes()).hasSizeGreaterThan(60);
    for (int i = 0; i < 40; i++) {
      long seed = SEED * 1_000_003 + i;
      read(damaged(whole, new SplittableRandom(seed)), "seed " + seed);
    }
  }

  @Test
  void lengthsBeyondTheFileTakeNoMemory() {
    // Each claims two thousand million elements of which none is there.
    for (ElementType type : ElementType.values()) {
      ModelWriter writer = model(17).initializer(tensor("t", type, Integer.MAX_VALUE - 64));
      read(writer.bytes(), type.toString());
    }
  }

  /** Some bytes at a random place are changed, taken out, doubled or put in. */
  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int times = random.nextInt(1, 4);
    for (int time = 0; time < times; time++) {
      int at = random.nextInt(bytes.length);
      int count = random.nextInt(1, 12);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = spliced(bytes, at, Math.min(bytes.length - 1, at + count), new byte[0]);
        case 3 -> {
          byte[] more = new byte[count];
          for (int i = 0; i < count; i++) {
            more[i] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt(256);
          }
          bytes = spliced(bytes, at, at, more);
        }
        default -> {
          byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + count));
          int to = random.nextInt(bytes.length);
          bytes = spliced(bytes, to, to, part);
        }
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] part) {
    int end = Math.max(from, to);
    byte[] spliced = Arrays.copyOf(bytes, bytes.length - (end - from) + part.length);
    System.arraycopy(part, 0, spliced, from, part.length);
    System.arraycopy(bytes, end, spliced, from + part.length, bytes.length - end);
    return spliced;
  }

  /** Reads a file with all its tensors, if that is possible. */
  private static void read(byte[] bytes, String damage) {
    try {
      GraphRecord graph = OnnxFile.read(bytes, null).graph();
      graph.initializers().values().forEach(DamagedFilesTest::readNumbers);
      for (NodeRecord each : graph.nodes()) {
        for (AttributeRecord attribute : each.attributes().values()) {
          if (attribute.tensor() != null) {
            readNumbers(attribute.tensor());
          }
        }
      }
    } catch (OnnxException e) {
      if (!e.getMessage().endsWith(".")) {
        fail(damage + ": " + e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      fail(damage + ": " + e, e);
    }
  }

  private static void readNumbers(TensorRecord tensor) {
    int count = 1;
    for (int extent : tensor.shape()) {
      count *= extent;
    }
    if (tensor.elements().read().length != count) {
      fail("tensor '" + tensor.name() + "' has a wrong number of numbers");
    }
  }
}
