package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Padding and epsilon given once, for a network or a block: which word counts. The class generated
 * for such a network is compared with that of one in which every layer says it itself.
 */
@Tag("slow")
final class ConventionsTest {

  private static final String HEAD =
      "package user; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";

  private static final String IMAGE =
      " @Input(channels = 4, height = 12, width = 10) Tensor image(); ";

  /** A block whose layers say nothing. */
  private static final String SILENT =
      "@Block%s @interface Silent { interface Layers {"
          + " @Conv(kernel = 3, stride = 2, channels = 8%s) @BatchNorm%s Tensor one(Tensor input);"
          + " } } ";

  private static Compilation compile(String types) {
    return NetworkCompiler.create()
        .with("-Xlint:-auxiliaryclass")
        .compile(Map.of("user.N", HEAD + types))
        .succeeded();
  }

  private static String generated(String types) {
    return compile(types).generated().get("user.NNetwork");
  }

  /** Without what is given once, and so with the language's own values. */
  private static String silenced(String types) {
    return types.replaceAll("@(Network|Block)\\([^)]*\\)", "@$1");
  }

  /** The first declaration means the second, and would not if nothing were given once. */
  private static void assertMeans(String once, String everywhere) {
    assertThat(generated(once))
        .isEqualTo(generated(everywhere))
        .isNotEqualTo(generated(silenced(once)));
  }

  /** What is given once changes nothing. */
  private static void assertMeansNothing(String once) {
    assertThat(generated(once)).isEqualTo(generated(silenced(once)));
  }

  @Test
  void everythingThatHasSuchAnAttributeTakesIt() {
    String layers =
        IMAGE
            + "@Conv(kernel = 3, stride = 2, channels = 8%1$s) @BatchNorm%2$s Tensor a(Tensor image);"
            + "@DepthwiseConv(kernel = 3, stride = 2%1$s) @BatchNorm%2$s Tensor b(Tensor image);"
            + "@MaxPool(kernel = 3, stride = 2%1$s) Tensor c(Tensor image);"
            + "@AvgPool(kernel = 3, stride = 2%1$s) Tensor d(Tensor image);"
            + "@TransposedConv(kernel = 3, channels = 8%1$s) @BatchNorm%2$s Tensor e(Tensor image);"
            + "@NormedSeparableConv(channels = 8, stride = 2%3$s) Tensor f(Tensor image);";
    assertMeans(
        "@Network(padding = Padding.HALF, epsilon = 1e-3) interface N {"
            + layers.formatted("", "", "")
            + "}",
        "@Network interface N {"
            + layers.formatted(
                ", padding = Padding.HALF",
                "(epsilon = 1e-3)",
                ", padding = Padding.HALF, epsilon = 1e-3")
            + "}");
  }

  @Test
  void theLayersOwnWordCountsFirst() {
    assertMeansNothing(
        "@Network(padding = Padding.FULL, epsilon = 1) @Accept(Warning.VALUE_UNUSED) interface N {"
            + IMAGE
            + "@Conv(kernel = 3, stride = 2, channels = 8, padding = Padding.HALF)"
            + "@BatchNorm(epsilon = 1e-3) Tensor written(Tensor image);"
            + "@MaxPool(kernel = 3, stride = 2, pad = 1) Tensor numbers(Tensor written);"
            + "@Pair(word = Padding.VALID) Tensor bound(Tensor numbers);"
            + "@Block @interface Pair { Padding word(); double small() default 1e-2;"
            + " int[] sides() default 1; interface Layers {"
            + " @Conv(kernel = 3, channels = 8) @BatchNorm"
            + " @Bind({\"padding = word\", \"epsilon = small\"}) Tensor one(Tensor input);"
            + " @MaxPool(kernel = 2) @Bind(\"pad = sides\") Tensor two(Tensor one);"
            + "} } }");
  }

  @Test
  void thenThatOfTheInterfaceThatDeclaresTheLayer() {
    String types =
        "%s interface A {"
            + IMAGE
            + "@Conv(kernel = 3, channels = 8%s) Tensor a(Tensor image); }"
            + "%s interface N extends A {"
            + "@Conv(kernel = 3, channels = 8%s) Tensor b(Tensor a); }";
    assertMeans(
        types.formatted(
            "@Network(padding = Padding.VALID)", "", "@Network(padding = Padding.FULL)", ""),
        types.formatted(
            "@Network", ", padding = Padding.VALID", "@Network", ", padding = Padding.FULL"));
  }

  @Test
  void anOverridingMethodIsDeclaredWhereItIsWritten() {
    String types =
        "@Network%s interface A {"
            + IMAGE
            + "@Conv(kernel = 3, channels = 8%s) Tensor a(Tensor image); }"
            + "@Network%s interface N extends A {"
            + "@Override @Conv(kernel = 5, channels = 8%s) Tensor a(Tensor image); }";
    assertMeans(
        types.formatted("(padding = Padding.VALID)", "", "(padding = Padding.FULL)", ""),
        types.formatted("", "", "", ", padding = Padding.FULL"));
  }

  @Test
  void thenThatOfWhatThisExtendsTheNearestFirst() {
    String types =
        "@Network%s interface A {"
            + IMAGE
            + "@Conv(kernel = 3, stride = 2, channels = 8%s) @BatchNorm%s Tensor a(Tensor image); }"
            + "@Network%s interface B extends A {"
            + "@Conv(kernel = 3, channels = 8%s) @BatchNorm%s Tensor b(Tensor a); }"
            + "@Network interface N extends B {"
            + "@Conv(kernel = 3, channels = 8%s) @BatchNorm%s Tensor c(Tensor b); }";
    assertMeans(
        types.formatted(
            "(padding = Padding.HALF, epsilon = 1e-3)",
            "",
            "",
            "(padding = Padding.FULL)",
            "",
            "",
            "",
            ""),
        types.formatted(
            "",
            ", padding = Padding.HALF",
            "(epsilon = 1e-3)",
            "",
            ", padding = Padding.FULL",
            "(epsilon = 1e-3)",
            ", padding = Padding.FULL",
            "(epsilon = 1e-3)"));
  }

  @Test
  void thenThatOfTheNetworkWhichInheritsFromOneThatSaysNothing() {
    String types =
        "interface A {"
            + IMAGE
            + "@Conv(kernel = 3, channels = 8%1$s) @BatchNorm%2$s Tensor a(Tensor image); }"
            + "@Network%3$s interface B extends A { }"
            + "@Network%4$s @Accept(Warning.VALUE_UNUSED) interface N extends B { }";
    String nearest = "(padding = Padding.VALID)";
    String farthest = "(padding = Padding.FULL, epsilon = 1e-3)";
    assertMeans(
        types.formatted("", "", nearest, farthest),
        types.formatted(", padding = Padding.VALID", "(epsilon = 1e-3)", "", ""));
  }

  @Test
  void aBlockThatSaysNothingTakesThatOfItsUse() {
    String types =
        "@Network%s interface N {"
            + IMAGE
            + "@Outer Tensor a(Tensor image); @Silent @Relu @Repeat(2) Tensor b(Tensor a); %s"
            + "@Block @interface Outer { interface Layers {"
            + "@Silent Tensor inner(Tensor input); } } }";
    assertMeans(
        types.formatted("(padding = Padding.HALF, epsilon = 1e-3)", SILENT.formatted("", "", "")),
        types.formatted("", SILENT.formatted("", ", padding = Padding.HALF", "(epsilon = 1e-3)")));
  }

  @Test
  void aBlocksOwnWordCountsBeforeThatOfItsUse() {
    String types =
        "@Network%s interface N {"
            + IMAGE
            + "@Silent Tensor a(Tensor image); @Conv(kernel = 3, channels = 8%s) Tensor b(Tensor a);"
            + "%s}";
    assertMeans(
        types.formatted(
            "(padding = Padding.FULL, epsilon = 1e-3)",
            "",
            SILENT.formatted("(padding = Padding.HALF)", "", "")),
        types.formatted(
            "",
            ", padding = Padding.FULL",
            SILENT.formatted("", ", padding = Padding.HALF", "(epsilon = 1e-3)")));
  }

  /** Its layers are those of another, and what it says holds for them too. */
  @Test
  void layersThatABlockInherits() {
    String types =
        "@Network interface N {"
            + IMAGE
            + "@Heir Tensor a(Tensor image);"
            + "interface Plain { @Conv(kernel = 3, stride = 2, channels = 8%s)"
            + " Tensor one(Tensor input); }"
            + "@Block%s @interface Heir { interface Layers extends Plain {"
            + " @Conv(kernel = 3, channels = 8%s) Tensor two(Tensor one); } } }";
    assertMeans(
        types.formatted("", "(padding = Padding.HALF)", ""),
        types.formatted(", padding = Padding.HALF", "", ", padding = Padding.HALF"));
  }

  private static final String ATTRIBUTES =
      "@Network%s interface N {"
          + IMAGE
          + "@Own%s Tensor a(Tensor image);"
          + "@Block%s @interface Own {"
          + " Padding padding() default Padding.VALID; float epsilon() default 1e-2f;"
          + " interface Layers { @Conv(kernel = 3, channels = 8) @BatchNorm"
          + " @Bind({\"padding\", \"epsilon\"}) Tensor one(Tensor input); } } }";

  @Test
  void aBlocksAttributeThatAUseLeavesOutTakesIt() {
    assertMeans(
        ATTRIBUTES.formatted("(padding = Padding.FULL, epsilon = 0.5)", "", ""),
        ATTRIBUTES.formatted("", "(padding = Padding.FULL, epsilon = 0.5f)", ""));
  }

  @Test
  void anAttributeThatIsRequiredIsGivenToo() {
    String required = ATTRIBUTES.replace(" Padding padding", " @Required Padding padding");
    assertThat(generated(required.formatted("(padding = Padding.FULL)", "", "")))
        .isEqualTo(generated(required.formatted("", "(padding = Padding.FULL)", "")));
  }

  @Test
  void anAttributeThatAUseWritesIsAsWritten() {
    assertMeansNothing(
        ATTRIBUTES.formatted(
            "(padding = Padding.FULL, epsilon = 0.5)",
            "(padding = Padding.HALF, epsilon = 0.1f)",
            ""));
  }

  @Test
  void anAttributeOfABlockWithAWordOfItsOwnKeepsItsDefault() {
    assertMeansNothing(
        "@Accept({Warning.VALUE_UNUSED}) "
            + ATTRIBUTES.formatted(
                "(padding = Padding.FULL, epsilon = 0.5)",
                "",
                "(padding = Padding.HALF, epsilon = 0.1)"));
  }

  /** An attribute of that name may be of another kind. */
  @Test
  void numbersAndOtherEnumsOfTheSameNameStayAsTheyAre() {
    assertMeansNothing(
        "@Network(padding = Padding.FULL, epsilon = 1) @Accept(Warning.VALUE_UNUSED) interface N {"
            + IMAGE
            + "@Odd Tensor a(Tensor image);"
            + "@Block @interface Odd { int padding() default 1; int epsilon() default 8;"
            + " interface Layers { @Conv(kernel = 3)"
            + " @Bind({\"pad = padding\", \"channels = epsilon\"})"
            + " Tensor one(Tensor input); } } }");
  }

  @Test
  void shippedBlocksTakeIt() {
    String padded =
        "@Network%2$s interface N {"
            + IMAGE
            + "@InvertedResidual(channels = 8, stride = 2%1$s) Tensor a(Tensor image);"
            + "@SeparableConv(channels = 8, kernel = 4%1$s) Tensor b(Tensor a);"
            + "@XceptionReduction(inner = 8, channels = 8%1$s) Tensor c(Tensor b); }";
    assertMeans(
        padded.formatted("", "(padding = Padding.HALF)"),
        padded.formatted(", padding = Padding.HALF", ""));
    String normed =
        "@Network%2$s interface N {"
            + IMAGE
            + "@XceptionReduction(inner = 8, channels = 8%1$s) Tensor a(Tensor image);"
            + "@SeparableAtrousPyramid(rates = {1, 1}, channels = 4%1$s) Tensor b(Tensor a); }";
    assertMeans(normed.formatted("", "(epsilon = 1e-3)"), normed.formatted(", epsilon = 1e-3", ""));
  }

  @Test
  void networksAndBlocksOfClassFilesAreUnderstood() {
    String library =
        "package lib; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n"
            + "@Network%1$s public interface Base {"
            + IMAGE
            + "@Conv(kernel = 3, stride = 2, channels = 8%2$s) Tensor a(Tensor image);"
            + "@Block%3$s public @interface Open { interface Layers {"
            + " @Conv(kernel = 3, channels = 8%4$s) @BatchNorm%5$s Tensor one(Tensor input);"
            + " } } }";
    String user =
        HEAD
            + "@Network%1$s interface N extends lib.Base {"
            + "@Open Tensor b(Tensor a); @MaxPool(kernel = 3%2$s) Tensor c(Tensor b); }";
    String once =
        separately(
            library.formatted("(padding = Padding.HALF)", "", "(padding = Padding.FULL)", "", ""),
            user.formatted("(epsilon = 1e-3)", ""));
    String everywhere =
        separately(
            library.formatted(
                "", ", padding = Padding.HALF", "", ", padding = Padding.FULL", "(epsilon = 1e-3)"),
            user.formatted("", ", padding = Padding.HALF"));
    String silent = separately(library.formatted("", "", "", "", ""), user.formatted("", ""));
    assertThat(once).isEqualTo(everywhere).isNotEqualTo(silent);
  }

  private static String separately(String library, String user) {
    Compilation earlier = NetworkCompiler.create().compile("lib.Base", library).succeeded();
    return NetworkCompiler.create()
        .against(earlier)
        .compile("user.N", user)
        .succeeded()
        .generated()
        .get("user.NNetwork");
  }

  /** Worked out by hand: (3 − 1) / √(1.75 + 0.5) · 3 + 1 = 5, and 4 of 9 pixels without padding. */
  @Test
  void theValuesAreComputedWith() throws ReflectiveOperationException {
    Compilation compilation =
        compile(
            "@Network(padding = Padding.VALID, epsilon = 0.5) public interface N {"
                + "@Input(channels = 1, height = 3, width = 3) Tensor image();"
                + "@MaxPool(kernel = 2, stride = 1) @BatchNorm Tensor a(Tensor image); }");
    Weights weights =
        Weights.builder()
            .put("a.weight", new float[] {3}, 1)
            .put("a.bias", new float[] {1}, 1)
            .put("a.running_mean", new float[] {1}, 1)
            .put("a.running_var", new float[] {1.75f}, 1)
            .build();
    Class<?> type = compilation.loader().loadClass("user.NNetwork");
    Object network = type.getMethod("load", Weights.class).invoke(null, weights);
    Tensor image = Tensor.planar(new float[] {3, 3, 3, 3, 3, 3, 3, 3, 3}, 1, 1, 3, 3);
    Tensor result = (Tensor) type.getMethod("forward", Tensor.class).invoke(network, image);
    assertThat(result.toPlanar()).hasSize(4);
    for (float value : result.toPlanar()) {
      assertThat(value).isCloseTo(5f, within(1e-6f));
    }
  }
}
