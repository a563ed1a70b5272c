package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.mobilenet.MobileNetNetwork;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole networks give the same bits on any number of threads and for any number of callers. */
@Timeout(300)
class ThreadsTest {

  private static final int CALLERS = 8;
  private static final int PASSES = 50;

  private static Tensor random(Tensor like, int batch, long seed) {
    Random random = new Random(seed);
    float[] values = new float[batch * like.channels() * like.height() * like.width()];
    for (int at = 0; at < values.length; at++) {
      values[at] = 2 * random.nextFloat() - 1;
    }
    return Tensor.planar(values, batch, like.channels(), like.height(), like.width());
  }

  /** No first difference; AssertJ's own comparison takes minutes for arrays of this length. */
  private static void assertSame(Tensor found, Tensor right) {
    assertThat(Arrays.mismatch(found.toInterleaved(), right.toInterleaved())).isEqualTo(-1);
  }

  @Test
  void sameBitsOnAnyNumberOfThreads() {
    DeepLabNetwork network = DeepLabNetwork.random(1);
    Tensor image = random(network.image(), 2, 5);
    network.setThreads(1);
    DeepLabNetwork.Outputs alone = network.forward(image);
    for (int threads : new int[] {2, 3, 8}) {
      network.setThreads(threads);
      for (int again = 0; again < 3; again++) {
        DeepLabNetwork.Outputs shared = network.forward(image);
        assertSame(shared.scores(), alone.scores());
        assertSame(shared.mask(), alone.mask());
      }
    }
  }

  @Test
  void manyCallersOfOneNetwork() throws Exception {
    MobileNetNetwork network = MobileNetNetwork.random(2);
    network.setThreads(1);
    List<Tensor> images = new ArrayList<>();
    List<Tensor> right = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      images.add(random(network.image(), 1, seed));
      right.add(network.forward(images.get(seed)));
    }
    network.setThreads(4);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller;
        calls.add(
            callers.submit(
                () -> {
                  for (int pass = 0; pass < PASSES; pass++) {
                    int which = (first + pass) % images.size();
                    assertSame(network.forward(images.get(which)), right.get(which));
                  }
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }
}
