package dev.atrous.runtime.loops;

import dev.atrous.runtime.loops.plain.PlainLoops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times the vector loops of all operations but convolutions against the plain ones, one thread:
 * every round runs every operation with both, outputs are poisoned before, and medians over the
 * last two thirds of the rounds are printed with their ratio. Not a test: run it by hand, with the
 * number of rounds and, if not all operations, a part of their names,
 *
 * <pre>java --add-modules jdk.incubator.vector -cp target/classes:target/test-classes
 *     dev.atrous.runtime.loops.OperationBenchmark 60</pre>
 */
public final class OperationBenchmark {

  private static final float[] X = random(1 << 21);
  private static final float[] Z = random(1 << 21);
  private static final float[] Y = new float[3 << 19];
  private static final Scratch SCRATCH = new Scratch();

  private OperationBenchmark() {}

  /** An operation with its times, plain ones first. */
  private record Operation(String name, Runnable plain, Runnable vector, List<long[]> times) {

    void run() {
      long[] nanos = new long[2];
      for (int which = 0; which < 2; which++) {
        Arrays.fill(Y, 0, 1000, Float.NaN);
        long start = System.nanoTime();
        (which == 0 ? plain : vector).run();
        nanos[which] = System.nanoTime() - start;
      }
      times.add(nanos);
    }

    double median(int which) {
      long[] sorted =
          times.stream().skip(times.size() / 3).mapToLong(nanos -> nanos[which]).toArray();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2] / 1e3;
    }
  }

  private static float[] random(int length) {
    Random random = new Random(7);
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      values[at] = random.nextFloat() * 8 - 4;
    }
    return values;
  }

  /** What one kind of loops does. */
  private interface Call {
    Runnable on(Loops loops);
  }

  private static Operation operation(String name, Call call) {
    return new Operation(
        name, call.on(new PlainLoops()), call.on(AvailableLoops.vector()), new ArrayList<>());
  }

  private static Operation add(int pixels, int channels, Activation last) {
    return operation(
        "add, %d × %d, %s".formatted(pixels, channels, last.kind()),
        loops ->
            () ->
                loops
                    .join(
                        Combination.ADD,
                        new JoinGeometry(
                            channels, channels, channels, channels, channels, channels),
                        last)
                    .pixels(SCRATCH, X, 0, Z, 0, Y, 0, pixels));
  }

  private static Operation gate(int pixels, int channels) {
    return operation(
        "multiply by one pixel, %d × %d".formatted(pixels, channels),
        loops ->
            () ->
                loops
                    .join(
                        Combination.MULTIPLY,
                        new JoinGeometry(channels, channels, channels, channels, 0, channels),
                        Activation.NONE)
                    .pixels(SCRATCH, X, 0, Z, 0, Y, 0, pixels));
  }

  private static Operation affine(int pixels, int channels) {
    Affine affine = new Affine(random(channels), random(channels));
    return operation(
        "affine, %d × %d, RELU".formatted(pixels, channels),
        loops ->
            () ->
                loops
                    .affine(
                        new PixelGeometry(affine.channels(), channels, channels),
                        affine,
                        Activation.RELU)
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation prelu(int pixels, int channels) {
    float[] slopes = random(channels);
    return operation(
        "prelu, %d × %d".formatted(pixels, channels),
        loops ->
            () ->
                loops
                    .prelu(new PixelGeometry(slopes.length, channels, channels), slopes)
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation activate(Activation activation, int pixels, int channels, int step) {
    return operation(
        "%s, %d × %d of %d".formatted(activation.kind(), pixels, channels, step),
        loops ->
            () ->
                loops
                    .activate(new PixelGeometry(channels, step, step), activation)
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation softmax(int pixels, int channels) {
    return operation(
        "softmax, %d × %d".formatted(pixels, channels),
        loops ->
            () ->
                loops
                    .softmax(new PixelGeometry(channels, channels, channels))
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation layerNorm(int pixels, int channels) {
    Affine affine = new Affine(random(channels), random(channels));
    return operation(
        "layer norm, %d × %d".formatted(pixels, channels),
        loops ->
            () ->
                loops
                    .layerNorm(
                        new PixelGeometry(affine.channels(), channels, channels), affine, 1e-6)
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation localResponseNorm(int pixels, int channels, double beta) {
    return operation(
        "local response norm, %d × %d, beta %s".formatted(pixels, channels, beta),
        loops ->
            () ->
                loops
                    .localResponseNorm(
                        new PixelGeometry(channels, channels, channels), 5, 1e-4, beta, 1)
                    .pixels(SCRATCH, X, 0, Y, 0, pixels));
  }

  private static Operation argMax(String kind, float[] x, int pixels, int channels) {
    return operation(
        "arg max, %s, %d × %d".formatted(kind, pixels, channels),
        loops ->
            () ->
                loops
                    .argMax(new PixelGeometry(channels, channels, 1))
                    .pixels(SCRATCH, x, 0, Y, 0, pixels));
  }

  /** Scores whose greatest is the same for runs of 97 pixels. */
  private static float[] smooth(int channels) {
    float[] x = X.clone();
    for (int pixel = 0; pixel < x.length / channels; pixel++) {
      x[pixel * channels + (pixel / 97 % 3 == 0 ? channels - 6 : 0)] += 20;
    }
    return x;
  }

  private static Operation maxPool(int size, int channels, int kernel, int stride) {
    Sweep sweep = Sweep.same(size, size, channels, channels, kernel, stride, 1);
    return operation(
        "max pool %d, stride %d, %d × %d × %d".formatted(kernel, stride, size, size, channels),
        loops -> {
          WindowLoop pool =
              loops.maxPool(sweep.window(channels, channels, channels), Activation.NONE);
          return () ->
              sweep.run(
                  0,
                  0,
                  (xAt, yAt, rows, columns, r0, r1, c0, c1) ->
                      pool.pixels(SCRATCH, X, xAt, Y, yAt, rows, columns, r0, r1, c0, c1));
        });
  }

  private static Operation averagePool(int size, int channels, int kernel) {
    Window window =
        Window.channels(channels, channels)
            .groups(channels)
            .kernel(kernel, kernel)
            .stride(kernel, kernel)
            .columns(size, size / kernel);
    int outputs = size / kernel;
    return operation(
        "average pool %d, %d × %d × %d".formatted(kernel, size, size, channels),
        loops -> {
          AverageLoop pool = loops.averagePool(window, Activation.NONE);
          return () ->
              pool.pixels(
                  SCRATCH, X, 0, Y, 0, outputs, outputs, 0, kernel, 0, kernel, kernel * kernel);
        });
  }

  private static Operation resize(ResizeRule rule, int input, int output, int channels) {
    ResizeAxis axis = new ResizeAxis(rule, input, output);
    Resize geometry = new Resize(axis, axis, channels, channels, channels);
    return operation(
        "%s, %d → %d × %d".formatted(rule.mode(), input, output, channels),
        loops -> {
          ResizeLoop loop = loops.resize(geometry);
          return () -> {
            for (int row = 0; row < output; row++) {
              loop.row(SCRATCH, X, 0, Y, row * output * channels, row);
            }
          };
        });
  }

  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    List<Operation> operations =
        new ArrayList<>(
            List.of(
                add(1089, 80, Activation.NONE),
                add(3136, 256, Activation.RELU),
                gate(784, 240),
                affine(66049, 3),
                affine(1089, 256),
                prelu(3136, 64),
                softmax(66049, 21),
                softmax(1, 1000),
                layerNorm(16384, 64),
                layerNorm(3136, 96),
                localResponseNorm(3025, 96, 0.75),
                localResponseNorm(3025, 96, 0.6),
                argMax("random", X, 66049, 21),
                argMax("smooth", smooth(21), 66049, 21),
                argMax("smooth", smooth(11), 66049, 11),
                argMax("random", X, 1, 1000),
                maxPool(112, 64, 3, 2),
                maxPool(56, 128, 2, 2),
                averagePool(7, 1280, 7),
                averagePool(10, 2048, 10),
                averagePool(56, 128, 2),
                resize(ResizeRule.bilinear(ResizeRule.Coordinates.ALIGN_CORNERS), 33, 257, 21),
                resize(ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL), 64, 128, 64),
                resize(ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL), 400, 257, 3),
                resize(
                    ResizeRule.bicubic(ResizeRule.Coordinates.HALF_PIXEL, -0.75, false),
                    64,
                    128,
                    64),
                resize(
                    ResizeRule.bicubic(ResizeRule.Coordinates.HALF_PIXEL, -0.75, false),
                    400,
                    257,
                    3),
                resize(
                    ResizeRule.nearest(
                        ResizeRule.Coordinates.ASYMMETRIC, ResizeRule.Rounding.FLOOR),
                    28,
                    56,
                    256)));
    for (Activation.Kind kind : Activation.Kind.values()) {
      operations.add(activate(new Activation(kind, 0.1f, 0.5f), 12544, 32, 32));
    }
    operations.add(activate(Activation.RELU6, 12544, 21, 32));
    String part = arguments.length > 1 ? arguments[1] : "";
    operations.removeIf(operation -> !operation.name().contains(part));
    for (int round = 0; round < rounds; round++) {
      operations.forEach(Operation::run);
    }
    System.out.printf("JDK %s, %s%n", System.getProperty("java.version"), AvailableLoops.vector());
    for (Operation operation : operations) {
      double plain = operation.median(0);
      double vector = operation.median(1);
      System.out.printf(
          "%-44s %9.1f µs plain %9.1f µs vector %6.2f times%n",
          operation.name(), plain, vector, plain / vector);
    }
  }
}
