package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.atrous.runtime.Tensor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forward pass allocates its result and nothing else; into given tensors, nothing. */
@Tag("slow")
class AllocationTest {

  /** What the measurement itself may cost. */
  private static final long SLACK = 256;

  /** Which thread meets which layer first is chance: so many passes must have warmed them all. */
  private static final int PASSES = 500;

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final DeepLabNetwork network = DeepLabNetwork.random(1);
  private final Tensor image = network.image();
  private final Tensor scores = Tensor.zeros(1, 21, 257, 257);
  private final Tensor mask = Tensor.zeros(1, 1, 257, 257);

  @Test
  void intoGivenTensorsNothing() {
    network.setThreads(1);
    assertThat(allocatedOnceWarm(SLACK, () -> network.forwardInto(image, scores, mask)))
        .isLessThanOrEqualTo(SLACK);
  }

  @Test
  void otherwiseTheResult() {
    network.setThreads(1);
    network.forward(image);
    long result = 4L * (scores.shape().elements() + mask.shape().elements());
    // Two tensors and the record: their arrays, and a few objects around them.
    assertThat(allocatedOnceWarm(result + 4 * SLACK, () -> network.forward(image)))
        .isBetween(result, result + 4 * SLACK);
  }

  /** Vector loops allocate until the JVM has compiled them: 60 passes were measured. */
  private static long allocatedOnceWarm(long limit, Runnable work) {
    long allocated = allocatedBy(work);
    for (int pass = 1; pass < PASSES && allocated > limit; pass++) {
      allocated = allocatedBy(work);
    }
    return allocated;
  }

  /** Five passes in a row during which neither the caller nor any helper allocates. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void noHelperAllocatesOnceWarm(int threads) {
    network.setThreads(threads);
    int quiet = 0;
    long helped = 0;
    for (int pass = 0; pass < PASSES && quiet < 5; pass++) {
      long helpersBefore = allocatedByHelpers();
      long caller = allocatedBy(() -> network.forwardInto(image, scores, mask));
      helped = allocatedByHelpers();
      quiet = caller <= SLACK && helped == helpersBefore ? quiet + 1 : 0;
    }
    assertThat(quiet).isEqualTo(5);
    assertThat(helped).as("helpers have scratch of their own").isPositive();
  }

  private static long allocatedBy(Runnable work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static long allocatedByHelpers() {
    long bytes = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("atrous-")) {
        bytes += THREADS.getThreadAllocatedBytes(thread.getThreadId());
      }
    }
    return bytes;
  }
}
