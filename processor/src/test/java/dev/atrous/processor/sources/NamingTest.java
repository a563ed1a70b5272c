package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names under which a network asks for its weights. */
@Tag("slow")
final class NamingTest {

  private static ClassLoader networks;

  @Test
  void partsOfBlocksAndOfInheritedNetworksHaveTheNamesThatAreGiven() throws Exception {
    assertThat(names("good.NamedParts_Whole"))
        .containsExactlyInAnyOrder(
            "first",
            "first.norm",
            "model.dw",
            "model.bn",
            "model.pair.pointwise",
            "model.pair.pointwise.norm",
            "expand.3",
            "expand.3.norm",
            "blocks.1.depthwise",
            "bn.0",
            "blocks.1.project",
            "blocks.1.project.norm",
            "expand.4",
            "expand.4.norm",
            "blocks.2.depthwise",
            "bn.1",
            "blocks.2.project",
            "blocks.2.project.norm",
            "pyramid.pointwise",
            "pyramid.pointwise.norm",
            "convs.1.0",
            "convs.1.1",
            "convs.2.0",
            "convs.2.1",
            "pyramid.project",
            "pyramid.project.norm",
            "last.depthwise",
            "last.pw",
            "last.bn");
  }

  @Test
  void namesInBlocksMayDependOnTheBlocksAttributes() throws Exception {
    assertThat(names("good.NamedParts_ByCondition"))
        .containsExactlyInAnyOrder(
            "first.dw",
            "first.dw.norm",
            "first.conv.0.project",
            "first.conv.0.project.norm",
            "second.conv.0.expand",
            "second.bn",
            "second.conv.0.depthwise",
            "second.conv.0.depthwise.norm",
            "second.conv.0.project",
            "second.conv.0.project.norm");
  }

  @Test
  void theInheritedNetworkKeepsItsOwnNames() throws Exception {
    assertThat(names("good.NamedParts_Stem")).containsExactlyInAnyOrder("stem", "stem.norm");
  }

  @Test
  void tensorsThatTheNetworkDeclaresUnusedMayBeInAFile() throws Exception {
    Weights more =
        Weights.builder()
            .put("stem.weight", new float[4 * 4 * 9], 4, 4, 3, 3)
            .put("stem.norm.weight", new float[4], 4)
            .put("stem.norm.bias", new float[4], 4)
            .put("stem.norm.running_mean", new float[4], 4)
            .put("stem.norm.running_var", new float[4], 4)
            .put("fc.weight", new float[6], 2, 3)
            .put("aux_classifier.0.weight", new float[6], 2, 3)
            .build();
    assertThat(load("good.NamedParts_Stem", more)).isNotNull();
    assertThatThrownBy(() -> load("good.NamedParts_Backbone", more))
        .hasRootCauseInstanceOf(WeightsException.class)
        .rootCause()
        .hasMessageContaining("unexpected 'fc.weight'");
  }

  private static Object load(String network, Weights weights) throws Exception {
    var method = generated(network).getMethod("load", Weights.class);
    method.setAccessible(true);
    return method.invoke(null, weights);
  }

  private static Set<String> names(String network) throws Exception {
    var method = generated(network).getMethod("randomWeights", long.class);
    method.setAccessible(true);
    Weights weights = (Weights) method.invoke(null, 1L);
    Set<String> names = new TreeSet<>();
    weights.names().forEach(name -> names.add(name.substring(0, name.lastIndexOf('.'))));
    return names;
  }

  private static Class<?> generated(String network) throws Exception {
    return networks.loadClass(network + "Network");
  }

  @BeforeAll
  static void compile() {
    SourceFile source =
        SourceFile.in("good").stream()
            .filter(each -> each.qualifiedName().equals("good.NamedParts"))
            .findFirst()
            .orElseThrow();
    networks =
        NetworkCompiler.create()
            .compile(source.qualifiedName(), source.text())
            .succeeded()
            .loader();
  }
}
