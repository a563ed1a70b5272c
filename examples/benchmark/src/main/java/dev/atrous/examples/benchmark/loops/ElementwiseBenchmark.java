package dev.atrous.examples.benchmark.loops;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loops that do little for each number, on a map of 33×33 pixels. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class ElementwiseBenchmark {

  private static final int PIXELS = 33 * 33;
  private static final int CHANNELS = 256;

  private static final JoinGeometry JOIN =
      new JoinGeometry(CHANNELS, CHANNELS, CHANNELS, CHANNELS, CHANNELS, CHANNELS);
  private static final PixelGeometry MAP = new PixelGeometry(CHANNELS, CHANNELS, CHANNELS);
  private static final PixelGeometry INDEX = new PixelGeometry(CHANNELS, CHANNELS, 1);

  private final Loops loops = LoopChoice.chosen();
  private final JoinLoop add = loops.join(Combination.ADD, JOIN, Activation.RELU);
  private final PixelLoop relu6 = loops.activate(MAP, Activation.RELU6);
  private final PixelLoop sigmoid = loops.activate(MAP, Activation.SIGMOID);
  private final PixelLoop softmax = loops.softmax(MAP);
  private final PixelLoop argMax = loops.argMax(INDEX);
  private final Scratch scratch = new Scratch();
  private final float[] x = new float[PIXELS * CHANNELS];
  private final float[] z = new float[PIXELS * CHANNELS];
  private final float[] y = new float[PIXELS * CHANNELS];

  /** Fills the inputs. */
  @Setup
  public void fill() {
    Random random = new Random(3);
    for (int index = 0; index < x.length; index++) {
      x[index] = random.nextFloat() - 0.5f;
      z[index] = random.nextFloat() - 0.5f;
    }
  }

  /** Sum of two maps. */
  @Benchmark
  public float[] add() {
    add.pixels(scratch, x, 0, z, 0, y, 0, PIXELS);
    return y;
  }

  /** An activation of a few operations. */
  @Benchmark
  public float[] relu6() {
    return map(relu6);
  }

  /** An activation that needs an exponential. */
  @Benchmark
  public float[] sigmoid() {
    return map(sigmoid);
  }

  /** Exponentials and their sum over the channels. */
  @Benchmark
  public float[] softmax() {
    return map(softmax);
  }

  /** The largest channel. */
  @Benchmark
  public float[] argMax() {
    return map(argMax);
  }

  private float[] map(PixelLoop loop) {
    loop.pixels(scratch, x, 0, y, 0, PIXELS);
    return y;
  }
}
