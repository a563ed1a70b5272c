package dev.atrous.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.atrous.runtime.ChildJvm;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Files that fit a network in no way at all. */
class MisfitsTest {

  /** In a JVM of its own, which knows what was allocated. */
  @Test
  void whatIsNotShownCostsNoMemory() throws Exception {
    String output = ChildJvm.run(ManyTensors.class);
    assertThat(output)
        .contains("2 missing, 200000 unexpected", "… and 199980 more unexpected")
        .contains("problems: 200002, listed: 1002");
    assertThat(Long.parseLong(output.replaceAll("(?s).*kilobytes: (\\d+).*", "$1")))
        .isLessThan(4000);
  }

  /** What the child runs. */
  static final class ManyTensors {

    private static final int TENSORS = 200_000;

    private ManyTensors() {}

    public static void main(String[] arguments) {
      ThreadMXBean thread = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
      Weights.Builder builder = Weights.builder();
      for (int tensor = 0; tensor < TENSORS; tensor++) {
        builder.put("elsewhere.layers." + tensor + ".weight", () -> new float[1], 1);
      }
      Parameters parameters = Parameters.of(builder.build());
      parameters.slopes("stem", 1);
      parameters.slopes("layers.7", 1);
      long before = thread.getCurrentThreadAllocatedBytes();
      try {
        parameters.finish();
      } catch (WeightsException expected) {
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        System.out.println("kilobytes: " + allocated / 1000 + ' ');
        System.out.println(expected.getMessage());
        int listed = expected.problems().size();
        System.out.println("problems: " + expected.problemCount() + ", listed: " + listed);
      }
    }
  }
}
