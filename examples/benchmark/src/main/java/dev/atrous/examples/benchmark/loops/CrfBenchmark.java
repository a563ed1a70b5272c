package dev.atrous.examples.benchmark.loops;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.crf.CrfParameters;
import dev.atrous.runtime.crf.FullyConnectedCrf;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The fully connected CRF on a photograph, 513×513 pixels, 21 labels, 10 updates, lattices
 * included; {@code -p photo=FILE} names it. The first pass is that of a new process.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 6)
@Fork(3)
@State(Scope.Thread)
public class CrfBenchmark {

  private static final int SIDE = 513;
  private static final int LABELS = 21;

  /** The photograph's file. */
  @Param("photo.jpg")
  public String photo;

  private BufferedImage picture;
  private Tensor scores;

  /** Reads the photograph and makes up scores. */
  @Setup
  public void load() {
    Tensor pixels =
        Pictures.toTensor(
            Pictures.load(Path.of(photo)),
            SIDE,
            SIDE,
            Interpolation.ANTIALIASED,
            Normalization.SIGNED);
    picture = Pictures.toImage(pixels, Normalization.SIGNED);
    Random random = new Random(1);
    float[] values = new float[SIDE * SIDE * LABELS];
    for (int at = 0; at < values.length; at++) {
      values[at] = 4 * random.nextFloat();
    }
    scores = Tensor.interleaved(values, 1, LABELS, SIDE, SIDE);
  }

  /** Builds both lattices and infers. */
  @Benchmark
  public Tensor marginals() {
    return new FullyConnectedCrf(picture, CrfParameters.DEEPLAB).marginals(scores);
  }
}
