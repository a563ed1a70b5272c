package dev.atrous.runtime.loops.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.ChildJvm;
import dev.atrous.runtime.loops.plain.PlainLoops;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Trials of vector loops that fail, in a JVM of their own that shows what is logged: plain loops
 * stay, which one line says, and no thread dies.
 */
class TierUpFailureTest {

  private static final String LINE = "WARNING: Networks stay with the plain loops: ";

  @Test
  void oneLineSaysWhatFailed() throws Exception {
    String output = ChildJvm.run(FailingTrials.class);
    assertThat(output)
        .contains(LINE + "java.lang.OutOfMemoryError: as if.")
        .contains(LINE + "java.lang.StackOverflowError.")
        .contains(LINE + "java.lang.AssertionError: of the vectors.")
        .contains("done: 3")
        .doesNotContain("uncaught", "\tat ");
    assertThat(output.split(LINE, -1)).hasSize(4);
  }

  /** With 24 MB there may be no memory even for the line. */
  @Test
  void theLineMayFailToo() throws Exception {
    ChildJvm child = ChildJvm.start(FailingTrials.class, List.of(), List.of("without a log"));
    assertThat(child.output()).contains("done: 3").doesNotContain("uncaught");
  }

  /** What the child runs. */
  static final class FailingTrials {

    private static final List<Error> FAILURES =
        List.of(
            new OutOfMemoryError("as if"),
            new StackOverflowError(),
            new AssertionError("of the vectors"));

    private FailingTrials() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, thrown) -> System.out.println("uncaught: " + thrown));
      if (arguments.length > 0) {
        System.setErr(new PrintStream(new Full()));
      }
      int done = 0;
      for (Error failure : FAILURES) {
        TierUp tierUp = new TierUp(PlainLoops::new, 0);
        TierUp.Candidate failing =
            (vector, trial) -> {
              throw failure;
            };
        tierUp.add(failing);
        tierUp.use();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
          if (thread.getName().equals("atrous-tier-up")) {
            thread.join();
          }
        }
        done += tierUp.isDone() ? 1 : 0;
        Reference.reachabilityFence(failing);
      }
      System.out.println("done: " + done);
    }
  }

  /** The console of a process without memory. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int character) {
      throw new OutOfMemoryError("no room for a line");
    }
  }
}
