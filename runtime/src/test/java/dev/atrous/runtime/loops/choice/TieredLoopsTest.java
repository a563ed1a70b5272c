package dev.atrous.runtime.loops.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Cases;
import dev.atrous.runtime.loops.Close;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.WindowCase;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.plain.PlainLoops;
import java.lang.ref.Reference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Vector loops take the place of plain ones, in time and without a trace in the results. */
@Tag("slow")
class TieredLoopsTest {

  private static final long PATIENCE = 60_000_000_000L;
  private static final long NEVER = Long.MAX_VALUE;

  private final Scratch scratch = new Scratch();
  private final Cases cases = new Cases(20261125);

  /**
   * A plain loop that takes its time when it is tried. Which of the real loops is faster differs
   * between processors, and on a busy machine vector code stays uncompiled for long, so that only a
   * loop like this one is slower than vectors everywhere.
   */
  private static final class SlowLoop extends WindowLoop {

    private static final long WAIT = 20_000_000;

    private final WindowLoop loop;

    SlowLoop(WindowLoop loop) {
      this.loop = loop;
    }

    @Override
    public void pixels(
        Scratch scratch,
        float[] x,
        int xAt,
        float[] y,
        int yAt,
        int rows,
        int columns,
        int tapRow,
        int tapRowEnd,
        int tapColumn,
        int tapColumnEnd) {
      long end = System.nanoTime() + WAIT;
      boolean tried = Thread.currentThread().getName().equals("atrous-tier-up");
      while (tried && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      loop.pixels(
          scratch, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }

  /** The plain loops, with convolutions that any vector loop outruns. */
  private static Loops slowLoops() {
    PlainLoops plain = new PlainLoops();
    return (Loops)
        Proxy.newProxyInstance(
            Loops.class.getClassLoader(),
            new Class<?>[] {Loops.class},
            (self, method, arguments) -> {
              Object made = method.invoke(plain, arguments);
              return made instanceof WindowLoop loop ? new SlowLoop(loop) : made;
            });
  }

  private WindowCase sample() {
    return cases.of(16, 32, 1);
  }

  private Tiered.OfWindow convolution(Loops loops, WindowCase sample) {
    return (Tiered.OfWindow) loops.convolution(sample.window, sample.filter, Activation.RELU);
  }

  @Test
  void vectorsTakeOverWithTheSameBits() throws Exception {
    assumeFalse(VectorModule.isAbsent(), "this JVM runs without jdk.incubator.vector");
    Loops loops = new TieredLoops(slowLoops(), VectorModule::load, 0);
    List<WindowCase> samples = new ArrayList<>();
    List<Tiered.OfWindow> windows = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    for (int at = 0; at < 6; at++) {
      samples.add(sample());
      windows.add(convolution(loops, samples.get(at)));
      assertThat(windows.get(at).loop()).isInstanceOf(SlowLoop.class);
    }
    float[] x = {3, -2, 1, 0.5f};
    float[] before = new float[4];
    loops.softmax(new PixelGeometry(4, 4, 4)).pixels(scratch, x, 0, before, 0, 1);
    long end = System.nanoTime() + PATIENCE;
    do {
      for (int at = 0; at < samples.size(); at++) {
        float[] y = samples.get(at).run(scratch, windows.get(at));
        if (expected.size() == at) {
          expected.add(y);
        }
        Close.checkBits("sample " + at, y, expected.get(at));
      }
    } while (!loops.areSettled() && System.nanoTime() < end);
    assertThat(loops.areSettled()).isTrue();
    for (int at = 0; at < samples.size(); at++) {
      assertThat(packageOf(windows.get(at))).endsWith(".vector");
      Close.checkBits("at last", samples.get(at).run(scratch, windows.get(at)), expected.get(at));
    }
    float[] after = new float[4];
    loops.softmax(new PixelGeometry(4, 4, 4)).pixels(scratch, x, 0, after, 0, 1);
    assertThat(after).isEqualTo(before);
    while (threads().contains("atrous-tier-up") && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    assertThat(threads()).doesNotContain("atrous-tier-up");
  }

  private static String packageOf(Tiered.OfWindow window) {
    return window.loop().getClass().getPackageName();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @Test
  void nothingIsTriedBeforeItsTime() {
    AtomicInteger loads = new AtomicInteger();
    Callable<Loops> counting =
        () -> {
          loads.incrementAndGet();
          return new PlainLoops();
        };
    Loops loops = new TieredLoops(new PlainLoops(), counting, NEVER);
    WindowCase sample = sample();
    Tiered.OfWindow window = convolution(loops, sample);
    WindowLoop first = window.loop();
    for (int pass = 0; pass < 1000; pass++) {
      sample.run(scratch, window);
    }
    assertThat(loads).hasValue(0);
    assertThat(window.loop()).isSameAs(first);
    assertThat(loops.areSettled()).isFalse();
  }

  @Test
  void vectorsThatFailLeaveThePlainLoops() throws Exception {
    Callable<Loops> failing =
        () -> {
          throw new IllegalStateException("vectors of 64 bits are too short to be of use");
        };
    Loops loops = new TieredLoops(new PlainLoops(), failing, 0);
    WindowCase sample = sample();
    Tiered.OfWindow window = convolution(loops, sample);
    WindowLoop first = window.loop();
    float[] expected = sample.run(scratch, window);
    long end = System.nanoTime() + PATIENCE;
    while (!loops.areSettled() && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    assertThat(loops.areSettled()).isTrue();
    assertThat(window.loop()).isSameAs(first);
    Close.checkBits("after the failure", sample.run(scratch, window), expected);
  }

  /** A vector loop that never is faster is tried some times, and then left alone. */
  @Test
  void slowVectorsDoNotTakeOver() throws Exception {
    TierUp tierUp = new TierUp(PlainLoops::new, 0);
    AtomicInteger trials = new AtomicInteger();
    TierUp.Candidate slow =
        (vector, trial) -> {
          trials.incrementAndGet();
          return false;
        };
    tierUp.add(slow);
    tierUp.use();
    long end = System.nanoTime() + PATIENCE;
    while (!tierUp.isDone() && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    assertThat(trials).hasValue(TierUp.MOST_TRIALS);
    Reference.reachabilityFence(slow);
  }
}
