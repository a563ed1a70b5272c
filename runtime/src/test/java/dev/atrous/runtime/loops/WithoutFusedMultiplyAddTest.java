package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrous.runtime.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processors that cannot round a product and its sum at once, or are told not to. */
class WithoutFusedMultiplyAddTest {

  private static final String WITHOUT = "-XX:-UseFMA";
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";
  private static final String REASON =
      "plain loops: the processor has no fused multiply-add, or -XX:-UseFMA turns it off";

  /** But for those of convolutions, whose references take long; a whole network is tested, too. */
  @Test
  void plainLoopsPassTheirTests() throws Exception {
    List<String> left = List.of(WindowLoopTest.class.getSimpleName());
    assertThat(ChildJvm.start(AvailableLoops.class, List.of(WITHOUT), left).output())
        .contains(REASON, "tests passed");
  }

  /** A processor without AVX has no fused multiply-add either. */
  @Test
  void anOldProcessor() throws Exception {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "-XX:UseAVX is for x86");
    assertThat(ChildJvm.run(VectorWidthTest.ChosenLoops.class, VECTORS, "-XX:UseAVX=0"))
        .contains(REASON, "chosen: plain");
  }

  /** The module of the vector loops would not help, so that nobody is told to add it. */
  @ParameterizedTest
  @ValueSource(strings = {VECTORS, "-Dnothing", "--limit-modules=java.base,java.logging"})
  void theReasonIsSaid(String option) throws Exception {
    assertThat(ChildJvm.run(VectorWidthTest.ChosenLoops.class, WITHOUT, option))
        .contains("INFO: Networks compute with the " + REASON, "chosen: plain")
        .doesNotContain("--add-modules");
  }

  @Test
  void itIsSaidOfPlainLoopsThatWereAskedForToo() throws Exception {
    assertThat(ChildJvm.run(VectorWidthTest.ChosenLoops.class, WITHOUT, "-Datrous.loops=plain"))
        .contains("forced by -Datrous.loops; the processor has no fused", "chosen: plain");
  }

  /** Vectors fuse always, so that a network would change its results in the middle. */
  @ParameterizedTest
  @ValueSource(strings = {"vector", "tiered"})
  void vectorsAreRefused(String loops) throws Exception {
    String forced = "-Datrous.loops=" + loops;
    assertThat(ChildJvm.run(VectorWidthTest.ChosenLoops.class, WITHOUT, VECTORS, forced))
        .contains("atrous.loops is '" + loops + "', but the processor has no fused multiply-add")
        .doesNotContain("chosen:");
  }

  /** Where the instruction is, its presence needs no other module. */
  @Test
  void theInstructionIsFound() throws Exception {
    assumeTrue(AvailableLoops.all().count() > 1, "the loops of this JVM are plain ones only");
    assertThat(
            ChildJvm.run(
                VectorWidthTest.ChosenLoops.class,
                "--limit-modules=java.base,java.logging,jdk.incubator.vector",
                VECTORS))
        .contains("chosen: tiered");
  }

  /**
   * Whoever computes with Math.fma takes minutes on such a processor; vector loops are not used.
   */
  @Test
  void nobodyElseFuses() throws IOException {
    Path sources = Path.of("src/main/java/dev/atrous/runtime");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> fusing =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(sources.resolve("loops/vector")))
              .filter(WithoutFusedMultiplyAddTest::fuses)
              .map(file -> sources.relativize(file).toString())
              .toList();
      assertThat(fusing).containsExactly("machine/MultiplyAdd.java");
    }
  }

  private static boolean fuses(Path file) {
    try {
      return Files.readString(file).contains("fma(");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
