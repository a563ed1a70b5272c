package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.mobilenet.MobileNetNetwork;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
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
        assertThat(shared.scores().toInterleaved()).containsExactly(alone.scores().toInterleaved());
        assertThat(shared.mask().toInterleaved()).containsExactly(alone.mask().toInterleaved());
      }
    }
  }

  @Test
  void manyCallersOfOneNetwork() throws Exception {
    MobileNetNetwork network = MobileNetNetwork.random(2);
    network.setThreads(1);
    List<Tensor> images = new ArrayList<>();
    List<float[]> right = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      images.add(random(network.image(), 1, seed));
      right.add(network.forward(images.get(seed)).toInterleaved());
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
                    assertThat(network.forward(images.get(which)).toInterleaved())
                        .containsExactly(right.get(which));
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
