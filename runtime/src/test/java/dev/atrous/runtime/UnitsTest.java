package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
final class UnitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "7; 7",
        "999; 999",
        "999.4; 999",
        "999.5; 1.00 k",
        "1000; 1.00 k",
        "9994; 9.99 k",
        "9995; 10.0 k",
        "99949; 99.9 k",
        "99950; 100 k",
        "999499; 999 k",
        "999500; 1.00 M",
        "2109589; 2.11 M",
        "54035303024; 54.0 G",
        "0.25; 0.25",
        "12.345; 12.3",
        "-1234; -1.23 k",
        "9.3e18; 9.30 E",
        "1e22; 10000 E"
      })
  void briefHasThreeDigits(double number, String text) {
    assertThat(Units.brief(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0; 0 B", "96; 96 B", "999; 999 B", "1000; 1.00 kB", "2129024; 2.13 MB"})
  void bytesGoByThousands(long bytes, String text) {
    assertThat(Units.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0; 0", "1234; 1,234", "-5; -5", "54035303024; 54,035,303,024"})
  void exactHasAllDigits(long number, String text) {
    assertThat(Units.exact(number)).isEqualTo(text);
  }
}
