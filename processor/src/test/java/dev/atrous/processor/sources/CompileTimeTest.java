package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor adds to the time of javac for a network of the size of Xception. */
@Tag("slow")
final class CompileTimeTest {

  private static final int WARMING = 2;
  private static final int MEASURED = 2;

  /** A second is the aim on an idle machine; tests run on busy ones. */
  private static final double LIMIT = 5;

  @TempDir Path folder;

  @Test
  void xceptionAddsLessThanASecond() {
    double with = Double.MAX_VALUE;
    double without = Double.MAX_VALUE;
    for (int run = 0; run < WARMING + MEASURED; run++) {
      without = Math.min(without, seconds(run, "-proc:none"));
      with = Math.min(with, seconds(run, "-Xlint:all,-processing"));
    }
    System.out.printf(
        "Xception: javac takes %.2f s, without the processor %.2f s%n", with, without);
    assertThat(with - without).isLessThan(LIMIT);
  }

  private double seconds(int run, String option) {
    Workshop workshop = new Workshop(folder.resolve(run + option.substring(0, 6)));
    workshop.source("user.Xception", xception());
    long start = System.nanoTime();
    List<Message> messages = workshop.compile(option);
    assertThat(messages).isEmpty();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Chollet 2017, figure 5, without repeats: every module has its own layers, 74 in all. */
  private static String xception() {
    StringBuilder text =
        new StringBuilder(
            """
            package user;
            import dev.atrous.dsl.*;
            import dev.atrous.runtime.Tensor;
            @Network
            public interface Xception {
              @Input(channels = 3, height = 299, width = 299) Tensor image();
              @Conv(kernel = 3, stride = 2, channels = 32, padding = Padding.VALID) @BatchNorm @Relu
              Tensor stem1(Tensor image);
              @Conv(kernel = 3, channels = 64, padding = Padding.VALID) @BatchNorm @Relu
              Tensor stem2(Tensor stem1);
            """);
    String last = "stem2";
    for (int channels : List.of(128, 256, 728)) {
      String entry = "entry" + channels;
      text.append(separable(entry + "a", last, channels))
          .append(separable(entry + "b", entry + "a", channels));
      text.append(
          """
            @MaxPool(kernel = 3, stride = 2) Tensor %1$spool(Tensor %1$sb);
            @Conv(kernel = 1, stride = 2, channels = %3$d) @BatchNorm Tensor %1$sskip(Tensor %2$s);
            @Add Tensor %1$s(Tensor %1$spool, Tensor %1$sskip);
          """
              .formatted(entry, last, channels));
      last = entry;
    }
    for (int module = 1; module <= 8; module++) {
      String middle = "middle" + module;
      text.append(separable(middle + "a", last, 728));
      text.append(separable(middle + "b", middle + "a", 728));
      text.append(separable(middle + "c", middle + "b", 728));
      text.append("  @Add Tensor %1$s(Tensor %1$sc, Tensor %2$s);\n".formatted(middle, last));
      last = middle;
    }
    text.append(separable("exit1", last, 1536)).append(separable("exit2", "exit1", 2048));
    text.append(
        "  @GlobalAvgPool @Linear(channels = 1000) @Softmax Tensor classes(Tensor exit2);\n");
    return text.append("}\n").toString();
  }

  private static String separable(String name, String input, int channels) {
    return "  @Relu @SeparableConv(channels = %d) @BatchNorm Tensor %s(Tensor %s);\n"
        .formatted(channels, name, input);
  }
}
