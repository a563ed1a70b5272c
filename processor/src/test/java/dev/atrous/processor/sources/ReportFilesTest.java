package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code -Aatrous.report} asks for. */
@Tag("slow")
final class ReportFilesTest {

  private static final String HEAD =
      "package user; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";

  /** Branches, a repeated block, rates, sizes read from elsewhere, and a name to be escaped. */
  private static final String BRANCHES =
      HEAD
          + """
          @Network
          public interface Branches {
            @Input(channels = 3, height = 33, width = 33)
            Tensor image();

            @Conv(kernel = 3, stride = 2, channels = 8) @BatchNorm @Relu
            Tensor größe(Tensor image);

            @InvertedResidual(channels = 8) @Repeat(3)
            Tensor body(Tensor größe);

            @AtrousPyramid(channels = 4, rates = {2, 4})
            Tensor pyramid(Tensor body);

            @Output @Resize
            Tensor wide(Tensor pyramid, Tensor image);
          }
          """;

  @TempDir Path folder;

  private Workshop workshop(String name, String source) {
    return new Workshop(folder).source("user." + name, source);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("generated/user/" + file), StandardCharsets.UTF_8);
  }

  private String page(String name, String source) throws IOException {
    assertThat(workshop(name, source).compile("-Aatrous.report=html")).isEmpty();
    return read(name + "Network.html");
  }

  @Test
  void textIsTheSummary() throws IOException {
    assertThat(workshop("Branches", BRANCHES).compile("-Aatrous.report=text")).isEmpty();
    List<String> lines = read("BranchesNetwork.txt").lines().toList();
    assertThat(lines.get(0)).isEqualTo("Branches");
    assertThat(lines.get(2))
        .containsSubsequence(
            "layer",
            "operation",
            "output",
            "parameters",
            "multiply-adds",
            "receptive field",
            "stride",
            "rate",
            "activations",
            "loop");
    assertThat(line(lines, "größe "))
        .containsSubsequence(
            "conv 3×3 stride 2, batch norm, ReLU",
            "8×17×17",
            "232",
            "62.4 k",
            "3×3",
            " 2 ",
            "9.25 kB",
            "taps");
    assertThat(line(lines, "pyramid.atrous1")).containsSubsequence(" 2 ", " 4 ", "taps");
    assertThat(line(lines, "body.2.depthwise")).contains("depthwise → pointwise onto sum");
    assertThat(lines).anyMatch(line -> line.startsWith("memory") && line.contains("% more"));
    assertThat(Files.exists(folder.resolve("generated/user/BranchesNetwork.html"))).isFalse();
  }

  private static String line(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void pageStandsByItself() throws IOException {
    String page = page("Branches", BRANCHES);
    assertThat(page).startsWith("<!DOCTYPE html>").contains("<title>Branches</title>", "größe");
    assertThat(page).doesNotContain("{{", "http:", "https:", "<link", "@import");
    Matcher sources = Pattern.compile("src=\"(.{5})").matcher(page);
    while (sources.find()) {
      assertThat(sources.group(1)).isEqualTo("data:");
    }
  }

  @Test
  void pageIsTheSameEachTime() throws IOException {
    assertThat(page("Branches", BRANCHES)).isEqualTo(page("Branches", BRANCHES));
  }

  @Test
  void repeatedBlocksAreDrawnOnce() throws IOException {
    String page = page("Branches", BRANCHES);
    assertThat(page).contains("body  ×3").contains("data-row=\"body.2.expand\"");
    assertThat(layersOf(page)).contains("body.0.expand").doesNotContain("body.1.expand");
  }

  private static List<String> layersOf(String page) {
    List<String> layers = new ArrayList<>();
    Matcher box = Pattern.compile("class=\"box \\w+\" data-layer=\"([^\"]*)\"").matcher(page);
    while (box.find()) {
      layers.add(box.group(1));
    }
    return layers;
  }

  @Test
  void boxesDoNotOverlap() throws IOException {
    List<double[]> boxes = new ArrayList<>();
    Matcher box =
        Pattern.compile(
                "class=\"body\" x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\""
                    + " height=\"([\\d.]+)\"")
            .matcher(page("Branches", BRANCHES));
    while (box.find()) {
      boxes.add(new double[] {number(box, 1), number(box, 2), number(box, 3), number(box, 4)});
    }
    assertThat(boxes).hasSizeGreaterThan(9);
    for (double[] one : boxes) {
      for (double[] other : boxes) {
        boolean apart =
            one[0] + one[2] <= other[0]
                || other[0] + other[2] <= one[0]
                || one[1] + one[3] <= other[1]
                || other[1] + other[3] <= one[1];
        assertThat(one == other || apart).isTrue();
      }
    }
  }

  private static double number(Matcher box, int group) {
    return Double.parseDouble(box.group(group));
  }

  /** Two kernels of 3×3 at rate 2 see every second pixel of 9×9; behind one at rate 1, all. */
  @Test
  void seenPixelsAreTheTaps() throws IOException {
    assertThat(seen("", 2, 2)).contains("sees 25 of 841 pixels, 3.0 %; receptive field 9×9");
    assertThat(seen("", 1, 2)).contains("sees 49 of 841 pixels, 5.8 %; receptive field 7×7");
    assertThat(seen("", 4)).contains("sees 9 of 841 pixels, 1.1 %; receptive field 9×9");
    assertThat(seen("@MaxPool(kernel = 2)", 4)).contains("sees 36 of 841 pixels, 4.3 %");
    assertThat(seen("@GlobalAvgPool", 4))
        .contains("before layer0 is one position</b> sees 9 of 841 pixels");
  }

  /** The page of a chain of 3×3 kernels of these rates on 29×29 pixels, behind some operation. */
  private String seen(String before, int... rates) throws IOException {
    StringBuilder source = new StringBuilder(HEAD);
    source.append("@SuppressWarnings(\"atrous:gridding\") @Network public interface Seen {\n");
    source.append("@Input(channels = 1, height = 29, width = 29) Tensor image();\n");
    String last = "image";
    for (int at = 0; at < rates.length; at++) {
      String conv = "@Conv(kernel = 3, channels = 1, rate = " + rates[at] + ")";
      source.append(at == 0 && before.startsWith("@Max") ? before + " " + conv : conv);
      source.append(at == rates.length - 1 && before.startsWith("@Global") ? before : "");
      source.append(" Tensor layer" + at + "(Tensor " + last + ");\n");
      last = "layer" + at;
    }
    return page("Seen", source.append("}\n").toString());
  }

  @Test
  void unknownReportsAreWarnings() {
    for (String value : List.of("", "=", "=pdf", "=text,", "=TEXT")) {
      assertThat(workshop("Branches", BRANCHES).compile("-Aatrous.report" + value))
          .extracting(Message::id)
          .containsExactly("UnknownOption");
    }
    assertThat(workshop("Branches", BRANCHES).compile("-Aatrous.report=text, html")).isEmpty();
  }

  @Test
  void networksWithErrorsHaveNoReport() {
    String wrong =
        BRANCHES.replace("kernel = 3, stride = 2", "kernel = 77, padding = Padding.VALID");
    assertThat(workshop("Branches", wrong).compile("-Aatrous.report=text,html")).isNotEmpty();
    assertThat(folder.resolve("generated/user/BranchesNetwork.txt")).doesNotExist();
  }
}
