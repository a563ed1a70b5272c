package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which ways of computing several layers at once have occurred: a run must meet them all. */
final class Fusions {

  private static final Map<String, Pattern> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("depthwise and pointwise", Pattern.compile("new FusedStep\\("));
    BY_NAME.put("depthwise, pointwise and sum", Pattern.compile("new FusedJoinStep\\("));
    BY_NAME.put(
        "convolution, sum and activation",
        Pattern.compile("accumulatingConvolution\\(window, filter, Activation\\.R"));
    BY_NAME.put("k×k convolution and sum", Pattern.compile("class Conv\\w*Accumulating"));
    BY_NAME.put(
        "pixel before maps that is everywhere the same",
        Pattern.compile("Convolution 1×1 of input channels [1-9][^,]*(, batch norm)?, added to"));
    BY_NAME.put(
        "pixel behind maps that is everywhere the same",
        Pattern.compile("Convolution 1×1 of input channels 0 [^,]*(, batch norm)?, added to"));
    BY_NAME.put("layer that is added to zeros by itself", Pattern.compile("there is none"));
    BY_NAME.put("slice by itself", Pattern.compile("lies in pixels of"));
    BY_NAME.put(
        "block that writes a slice",
        Pattern.compile("\\* Block [^/]* → [^.]* in pixels of [^.]*\\. "));
    BY_NAME.put(
        "copies that write a slice", Pattern.compile("\\* The copies [^/]* → [^.]* in pixels of"));
  }

  private final TreeSet<String> met = new TreeSet<>();

  /** Looks for them in generated classes. */
  synchronized void collect(Compilation compilation) {
    for (String text : compilation.generated().values()) {
      BY_NAME.forEach(
          (name, pattern) -> {
            if (pattern.matcher(text).find()) {
              met.add(name);
            }
          });
    }
  }

  synchronized void assertAllMet() {
    assertThat(met).containsExactlyInAnyOrderElementsOf(BY_NAME.keySet());
  }
}
