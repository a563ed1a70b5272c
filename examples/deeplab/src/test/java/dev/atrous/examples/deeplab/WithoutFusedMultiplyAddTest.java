package dev.atrous.examples.deeplab;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrous.examples.mobilenet.MobileNetNetwork;
import dev.atrous.examples.testing.ChildJvm;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.crf.CrfParameters;
import dev.atrous.runtime.crf.FullyConnectedCrf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole network, and the CRF, on a processor that rounds products before it adds them: as soon
 * done, nearly the same numbers, and the same bits on any number of threads.
 */
class WithoutFusedMultiplyAddTest {

  @TempDir private Path folder;

  @Test
  void givesNearlyTheSameNumbers() throws Exception {
    checkChild("-XX:-UseFMA");
  }

  @Test
  void givesNearlyTheSameNumbersOnAnOldProcessor() throws Exception {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "Skipped: -XX:UseAVX is for x86.");
    checkChild("-XX:UseAVX=0");
  }

  private void checkChild(String option) throws Exception {
    Path file = folder.resolve("numbers");
    ChildJvm child = ChildJvm.run(List.of(option), Passes.class, file);
    assertThat(child.output()).contains("no fused multiply-add", "same bits: true");
    double seconds = Double.parseDouble(child.output().replaceAll("(?s).*seconds: (\\S+).*", "$1"));
    assertThat(seconds).as("seconds of the processor for a pass").isLessThan(2);

    float[] found = read(file);
    float[] scores = scores(MobileNetNetwork.random(7)).toPlanar();
    float greatest = 0;
    for (float score : scores) {
      greatest = Math.max(greatest, Math.abs(score));
    }
    assertClose(Arrays.copyOf(found, scores.length), scores, 1e-5 * greatest);
    float[] marginals = marginals(4).toPlanar();
    assertClose(Arrays.copyOfRange(found, scores.length, found.length), marginals, 1e-5);
  }

  private static float[] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    float[] numbers = new float[bytes.capacity() / Float.BYTES];
    bytes.asFloatBuffer().get(numbers);
    return numbers;
  }

  private static Tensor scores(MobileNetNetwork network) {
    return network.forward(random(3, 224, 224));
  }

  private static Tensor marginals(int threads) {
    BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 60 * 40; pixel++) {
      picture.setRGB(pixel % 60, pixel / 60, pixel / 60 > pixel % 60 ? 0x4080c0 : 0xf0e020);
    }
    FullyConnectedCrf crf = new FullyConnectedCrf(picture, CrfParameters.DEEPLAB);
    crf.setThreads(threads);
    return crf.marginals(random(5, 40, 60));
  }

  private static Tensor random(int channels, int height, int width) {
    Random random = new Random(11);
    float[] values = new float[channels * height * width];
    for (int at = 0; at < values.length; at++) {
      values[at] = 2 * random.nextFloat() - 1;
    }
    return Tensor.planar(values, 1, channels, height, width);
  }

  /** What the child runs; writes the numbers into the file that its argument names. */
  static final class Passes {

    private Passes() {}

    public static void main(String[] arguments) throws IOException {
      MobileNetNetwork network = MobileNetNetwork.random(7);
      network.setThreads(1);
      ThreadMXBean thread = ManagementFactory.getThreadMXBean();
      long start = thread.getCurrentThreadCpuTime();
      float[] scores = scores(network).toPlanar();
      System.out.println("seconds: " + (thread.getCurrentThreadCpuTime() - start) / 1e9 + ' ');
      float[] marginals = marginals(1).toPlanar();
      boolean same = true;
      for (int threads : new int[] {1, 2, 3}) {
        network.setThreads(threads);
        same &= Arrays.equals(scores(network).toPlanar(), scores);
        same &= Arrays.equals(marginals(threads).toPlanar(), marginals);
      }
      System.out.println("same bits: " + same);
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * (scores.length + marginals.length));
      bytes.asFloatBuffer().put(scores).put(marginals);
      Files.write(Path.of(arguments[0]), bytes.array());
    }
  }
}
