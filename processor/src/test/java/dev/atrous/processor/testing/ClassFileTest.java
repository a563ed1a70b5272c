package dev.atrous.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reader of class files finds methods and the lengths of their code. */
final class ClassFileTest {

  private static final double CONSTANT = Math.sqrt(2) * 1e300;

  static double nothing(long ignored) {
    return CONSTANT;
  }

  @Test
  void ownMethods() throws IOException {
    try (InputStream in = ClassFileTest.class.getResourceAsStream("ClassFileTest.class")) {
      Map<String, Integer> lengths = ClassFile.codeLengths(in.readAllBytes());
      // A load of the constant (three bytes) and a return.
      assertThat(lengths).containsEntry("nothing(J)D", 4);
      assertThat(lengths).containsKeys("ownMethods()V", "<init>()V", "<clinit>()V");
    }
  }
}
