package dev.atrous.processor.onnx;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random graphs are imported, compiled and compared with the interpreter. {@code -Datrous.seed=N
 * -Datrous.networks=1} runs the graph of a seed again.
 */
@Tag("slow")
class RandomGraphsTest {

  private static final int TOGETHER = 25;

  @Test
  void importedGraphsComputeTheSame() throws Exception {
    long first = Long.getLong("atrous.seed", 1);
    int count = Integer.getInteger("atrous.networks", 100);
    System.out.println("random graphs from seed " + first + ", " + count + " of them");
    for (int done = 0; done < count; done += TOGETHER) {
      ImportedNetworks networks = new ImportedNetworks();
      int last = Math.min(count, done + TOGETHER);
      for (int i = done; i < last; i++) {
        long seed = first + i;
        try {
          networks.add("Graph" + seed, RandomGraph.of(seed));
        } catch (Exception | Error e) {
          throw new AssertionError("seed " + seed, e);
        }
      }
      networks.compile();
      for (int i = done; i < last; i++) {
        networks.check("Graph" + (first + i), 1e-4);
      }
    }
  }
}
