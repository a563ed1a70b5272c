package dev.atrous.runtime.loops.vector.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorUnitsTest {

  private static boolean areHalves(String vendor, String family) {
    return VectorUnits.areHalves(
        Stream.of(
            "processor\t: 0",
            "vendor_id\t: " + vendor,
            "cpu family\t: " + family,
            "model\t\t: 25",
            "",
            "processor\t: 1",
            "vendor_id\t: AuthenticAMD",
            "cpu family\t: 25"));
  }

  @Test
  void onlyThoseOfZen4() {
    assertThat(areHalves("AuthenticAMD", "25")).isTrue();
    assertThat(areHalves("AuthenticAMD", "26")).isFalse();
    assertThat(areHalves("GenuineIntel", "6")).isFalse();
    assertThat(areHalves("GenuineIntel", "25")).isFalse();
  }

  @Test
  void unknownListsMeanWholeUnits() {
    assertThat(VectorUnits.areHalves(Stream.empty())).isFalse();
    assertThat(VectorUnits.areHalves(Stream.of("Processor: ARMv8", "cpu family", "25"))).isFalse();
  }
}
