package dev.atrous.runtime.loops;

import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times the loops on the layers of DeepLab MobileNetV2 0.5 at 257×257 and on two others, one
 * thread: every round runs every layer, outputs are poisoned before and compared after, and medians
 * over the rounds are printed as GFLOP/s (two for a multiply-add). Not a test: run it by hand, with
 * the number of rounds and, if not all layers, a part of their names,
 *
 * <pre>java -cp target/classes:target/test-classes dev.atrous.runtime.loops.LoopBenchmark 60</pre>
 */
public final class LoopBenchmark {

  private LoopBenchmark() {}

  /** One layer with its input, its output and the checksum of its first run. */
  private static final class Layer {
    final String name;
    final Sweep sweep;
    final WindowLoop loop;
    final float[] x;
    final float[] y;
    final double flops;
    final boolean counts;
    final List<Long> times = new ArrayList<>();
    double checksum = Double.NaN;

    Layer(String name, boolean counts, Sweep sweep, int inputs, int outputs, int groups) {
      this.name = name;
      this.counts = counts;
      this.sweep = sweep;
      Random random = new Random(7);
      Window window = sweep.window(inputs, outputs, groups);
      x = random(random, sweep.inputHeight() * sweep.inputWidth() * inputs, 1);
      y = new float[sweep.outputHeight() * sweep.outputWidth() * outputs];
      int terms = window.taps() * window.groupInputs();
      Filter filter =
          new Filter(
              random(random, outputs * terms, (float) (2 / Math.sqrt(terms))),
              random(random, outputs, 1));
      Loops loops = LoopChoice.chosen();
      loop =
          groups < outputs
              ? loops.convolution(window, filter, Activation.RELU6)
              : loops.depthwise(window, filter, Activation.RELU6);
      long[] multiplyAdds = {0};
      sweep.run(
          0,
          0,
          (xAt, yAt, rows, columns, r0, r1, c0, c1) ->
              multiplyAdds[0] += (long) rows * columns * (r1 - r0) * (c1 - c0));
      flops = 2.0 * multiplyAdds[0] * window.groupInputs() * outputs;
    }

    void run(Scratch scratch) {
      Arrays.fill(y, Float.NaN);
      long start = System.nanoTime();
      sweep.run(
          0,
          0,
          (xAt, yAt, rows, columns, r0, r1, c0, c1) ->
              loop.pixels(scratch, x, xAt, y, yAt, rows, columns, r0, r1, c0, c1));
      times.add(System.nanoTime() - start);
      double sum = 0;
      for (float value : y) {
        sum += value;
      }
      if (sum != checksum && checksum == checksum || sum != sum) {
        throw new IllegalStateException(name + " gave " + sum + " after " + checksum);
      }
      checksum = sum;
    }

    double median() {
      long[] sorted = times.stream().skip(times.size() / 3).mapToLong(time -> time).toArray();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  private static float[] random(Random random, int length, float scale) {
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      values[at] = (random.nextFloat() - 0.4f) * scale;
    }
    return values;
  }

  private static Layer layer(
      boolean counts, int size, int inputs, int outputs, int kernel, int stride, int rate) {
    String name =
        "%d×%d, %d → %d, %d×%d size, stride %d, rate %d"
            .formatted(kernel, kernel, inputs, outputs, size, size, stride, rate);
    Sweep sweep = Sweep.same(size, size, inputs, outputs, kernel, stride, rate);
    return new Layer(name, counts, sweep, inputs, outputs, 1);
  }

  private static Layer grouped(int size, int channels, int groups) {
    String name = "grouped %d, %d groups, %d×%d".formatted(channels, groups, size, size);
    Sweep sweep = Sweep.same(size, size, channels, channels, 3, 1, 1);
    return new Layer(name, false, sweep, channels, channels, groups);
  }

  private static Layer depthwise(int size, int channels, int stride, int rate) {
    String name =
        "depthwise %d, %d×%d, stride %d, rate %d".formatted(channels, size, size, stride, rate);
    Sweep sweep = Sweep.same(size, size, channels, channels, 3, stride, rate);
    return new Layer(name, true, sweep, channels, channels, channels);
  }

  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    List<Layer> layers =
        List.of(
            layer(true, 257, 3, 16, 3, 2, 1),
            layer(true, 129, 16, 8, 1, 1, 1),
            layer(true, 129, 8, 48, 1, 1, 1),
            layer(true, 65, 72, 12, 1, 1, 1),
            layer(true, 65, 12, 72, 1, 1, 1),
            layer(true, 33, 32, 192, 1, 1, 1),
            layer(true, 33, 192, 32, 1, 1, 1),
            layer(true, 33, 80, 480, 1, 1, 1),
            layer(true, 33, 480, 80, 1, 1, 1),
            layer(true, 33, 480, 160, 1, 1, 1),
            layer(true, 33, 512, 256, 1, 1, 1),
            layer(true, 33, 256, 21, 1, 1, 1),
            depthwise(129, 48, 2, 1),
            depthwise(65, 72, 1, 1),
            depthwise(33, 192, 1, 2),
            depthwise(33, 288, 1, 2),
            depthwise(33, 480, 1, 2),
            depthwise(33, 192, 1, 4),
            depthwise(33, 288, 1, 4),
            depthwise(33, 480, 1, 4),
            layer(false, 28, 728, 728, 1, 1, 1),
            layer(false, 56, 64, 64, 3, 1, 1),
            layer(false, 224, 3, 32, 3, 2, 1),
            grouped(28, 256, 32),
            layer(false, 19, 728, 728, 1, 1, 1));
    if (arguments.length > 1) {
      layers = layers.stream().filter(layer -> layer.name.contains(arguments[1])).toList();
    }
    Scratch scratch = new Scratch();
    for (int round = 0; round < rounds; round++) {
      for (Layer layer : layers) {
        layer.run(scratch);
      }
    }
    double flops = 0;
    double nanos = 0;
    for (Layer layer : layers) {
      System.out.printf(
          "%-46s %8.1f µs %6.1f GFLOP/s%n",
          layer.name, layer.median() / 1e3, layer.flops / layer.median());
      flops += layer.counts ? layer.flops : 0;
      nanos += layer.counts ? layer.median() : 0;
    }
    System.out.printf(
        "DeepLab's layers, JDK %s: %.2f ms, %.1f GFLOP/s%n",
        System.getProperty("java.version"), nanos / 1e6, flops / nanos);
  }
}
