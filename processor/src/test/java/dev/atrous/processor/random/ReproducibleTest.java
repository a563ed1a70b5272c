package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same declarations give the same generated sources, byte for byte, in any company. */
@Tag("slow")
final class ReproducibleTest {

  private static final int NETWORKS = 25;

  @Test
  void sameInputSameBytes() {
    List<RandomNetwork> networks = Batches.make(Batches.baseSeed(), NETWORKS);
    Compilation once = Batches.compile(networks, false).succeeded();
    assertThat(once.generated()).isNotEmpty();
    assertThat(Batches.compile(networks, false).generated()).isEqualTo(once.generated());
    List<RandomNetwork> backwards = new ArrayList<>(networks);
    Collections.reverse(backwards);
    assertThat(Batches.compile(backwards, false).generated()).isEqualTo(once.generated());
  }

  @Test
  void blocksAndParentsFromClassFilesGiveTheSameBytes() {
    List<RandomNetwork> networks = Batches.make(Batches.baseSeed(), NETWORKS);
    Compilation together = Batches.compile(networks, false).succeeded();
    // Parents that are networks themselves have their classes from the first step.
    Map<String, String> inSteps = Batches.compile(networks, true).succeeded().generated();
    assertThat(inSteps).isNotEmpty();
    assertThat(together.generated()).containsAllEntriesOf(inSteps);
  }
}
