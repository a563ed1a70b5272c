package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.testing.ChildJvm;
import dev.atrous.runtime.WeightsException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network that does not fit into the heap is refused in words, wherever its making stops. */
final class LittleHeapTest {

  @Test
  void whatDoesNotFitIsAWeightsException() throws Exception {
    ChildJvm child = ChildJvm.run(List.of("-Xmx48m", "-XX:+UseSerialGC"), FullHeap.class);
    assertThat(child.output())
        .contains("refused: random weights of seed 1: there is not enough memory for ")
        .contains("the heap is limited to ")
        .contains("made")
        .doesNotContain("OutOfMemoryError");
    assertThat(child.code()).isZero();
  }

  /** What the child runs: makes the network with more and more megabytes free. */
  static final class FullHeap {

    private static final int MEGABYTE = 1 << 20;

    private FullHeap() {}

    public static void main(String[] arguments) {
      DeepLabNetwork.random(1); // loads the classes
      List<byte[]> ballast = new ArrayList<>();
      for (int free = 1; free <= 12; free++) {
        fill(ballast);
        ballast.subList(0, free).clear();
        System.out.println(made());
      }
    }

    private static String made() {
      try {
        return DeepLabNetwork.random(1) == null ? "null" : "made";
      } catch (WeightsException refused) {
        return "refused: " + refused.getMessage();
      }
    }

    private static void fill(List<byte[]> ballast) {
      try {
        while (true) {
          ballast.add(new byte[MEGABYTE - 16]);
        }
      } catch (OutOfMemoryError full) {
        // As wanted.
      }
    }
  }
}
