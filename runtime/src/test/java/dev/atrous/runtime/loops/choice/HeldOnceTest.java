package dev.atrous.runtime.loops.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.ChildJvm;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.plain.PlainLoops;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops hold their weights once, in a JVM of its own whose heap has no room for a second time. */
class HeldOnceTest {

  @Test
  void tieredLoopsHoldTheWeightsOfThePlainOnes() throws Exception {
    assertThat(ChildJvm.run(LargeLoops.class, "-Xmx110m")).contains("held: 4");
  }

  /** What the child runs: four layers of 16 MB each, as a network makes them. */
  static final class LargeLoops {

    private LargeLoops() {}

    public static void main(String[] arguments) {
      Loops loops = new TieredLoops(new PlainLoops(), PlainLoops::new, Long.MAX_VALUE);
      List<Window> windows =
          List.of(
              Window.channels(2048, 2048), // along channels
              Window.channels(512, 910).kernel(3, 3),
              Window.channels(32_768, 128), // along pixels
              Window.channels(3640, 128).kernel(3, 3));
      List<WindowLoop> held = new ArrayList<>();
      for (Window window : windows) {
        int outputs = window.outputChannels();
        Filter filter =
            new Filter(
                new float[outputs * window.groupInputs() * window.taps()], new float[outputs]);
        Affine norm = new Affine(new float[outputs], new float[outputs]);
        held.add(loops.convolution(window, filter.fold(norm), Activation.RELU));
      }
      System.out.println("held: " + held.size());
      Reference.reachabilityFence(held);
    }
  }
}
