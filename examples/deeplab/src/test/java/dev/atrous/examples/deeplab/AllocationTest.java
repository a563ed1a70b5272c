package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.atrous.runtime.Tensor;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A forward pass allocates its result and nothing else; into given tensors, nothing. */
class AllocationTest {

  /** What the measurement itself may cost. */
  private static final long SLACK = 256;

  private final DeepLabNetwork network = DeepLabNetwork.random(1);
  private final Tensor image = network.image();
  private final Tensor scores = Tensor.zeros(1, 21, 257, 257);
  private final Tensor mask = Tensor.zeros(1, 1, 257, 257);

  @Test
  void intoGivenTensorsNothing() {
    network.forwardInto(image, scores, mask);
    assertThat(allocatedBy(() -> network.forwardInto(image, scores, mask)))
        .isLessThanOrEqualTo(SLACK);
  }

  @Test
  void otherwiseTheResult() {
    network.forward(image);
    long result = 4L * (scores.shape().elements() + mask.shape().elements());
    // Two tensors and the record: their arrays, and a few objects around them.
    assertThat(allocatedBy(() -> network.forward(image))).isBetween(result, result + 4 * SLACK);
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
