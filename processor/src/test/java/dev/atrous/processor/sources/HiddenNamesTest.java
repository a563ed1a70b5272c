package dev.atrous.processor.sources;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Networks compile, whatever users call their own types and constants. */
@Tag("slow")
final class HiddenNamesTest {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");

  /** What needs no import, and what larger maps than those of these layers need. */
  private static final Set<String> MORE =
      Set.of(
          "Math",
          "Override",
          "String",
          "UnsupportedOperationException",
          "LineBuffer",
          "LineBufferedStep",
          "PrefetchedStep",
          "Taps");

  /** Every type that the generated classes of all kinds of layers name. */
  private static final Set<String> NAMES = new TreeSet<>(MORE);

  @BeforeAll
  static void collect() {
    Compilation compilation = compile("", "").succeeded();
    for (String text : compilation.generated().values()) {
      Matcher names = IMPORT.matcher(text);
      while (names.find()) {
        NAMES.add(names.group(1));
      }
    }
    NAMES.removeIf(HiddenNamesTest::isOfLanguage);
    assertThat(NAMES).contains("Step", "Window", "Filter", "List", "Path", "Pixels");
  }

  /** The sources would mean the user's type themselves. */
  private static boolean isOfLanguage(String name) {
    try {
      Class.forName("dev.atrous.dsl." + name);
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  /** All layers, in interfaces that extend one with these members. */
  private static Compilation compile(String members, String classes) {
    Map<String, String> texts = new TreeMap<>();
    for (SourceFile source : SourceFile.in("layers")) {
      String text =
          source
              .text()
              .replaceFirst(
                  "public interface " + source.name() + " \\{",
                  "public interface " + source.name() + " extends Users {");
      assertThat(text).contains("extends Users");
      texts.put(source.qualifiedName(), text);
    }
    texts.put("layers.Users", "package layers; interface Users {" + members + "}");
    texts.put("layers.Own", "package layers; " + classes + " class Own {}");
    return NetworkCompiler.create().with("-Xlint:-processing").compile(texts);
  }

  @Test
  void nestedTypes() {
    String types = NAMES.stream().map(name -> "enum " + name + " {}").collect(joining(" "));
    compile(types, "").succeeded();
  }

  @Test
  void constants() {
    String constants = NAMES.stream().map(name -> "int " + name + " = 0;").collect(joining(" "));
    compile(
            constants
                + " int Tensor = 0, Layers = 0, Outputs = 0, workspaces = 0, work = 0, memory = 0, parameters = 0;",
            "")
        .succeeded();
  }

  @Test
  void classesOfThePackage() {
    String classes = NAMES.stream().map(name -> "class " + name + " {}").collect(joining(" "));
    compile("", classes).succeeded();
  }
}
