package dev.atrous.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.LayerPlan;
import dev.atrous.processor.plan.NetworkPlan;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.runtime.NetworkSummary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the class of a network: this is its table of contents. */
public final class NetworkWriter {

  private final NetworkPlan plan;
  private final NetworkSummary summary;

  /** The field of the superclass; a constant of the interface may have the same name. */
  private final String workspaces;

  /** The nested class of the summary, which a constant would hide, too. */
  private final String layers;

  /** That of the ONNX graph, and its lines. */
  private final String onnx;

  private final List<String> graph;

  private final ClassName name;
  private final ClassNames classes;
  private final RefNames refs;
  private final ScopeWriter scope;

  private NetworkWriter(
      NetworkPlan plan, NetworkSummary summary, List<String> graph, ClassContext context) {
    this.plan = plan;
    this.summary = summary;
    this.graph = graph;
    onnx = context.hidden().contains("Onnx") ? "Onnx_" : "Onnx";
    workspaces = context.hidden().contains("workspaces") ? "super.workspaces" : "workspaces";
    name = GeneratedFile.className(plan.declaration());
    layers = context.hidden().contains("Layers") ? "Layers_" : "Layers";
    List<String> reserved = new ArrayList<>(List.of(name.simpleName()));
    reserved.addAll(List.of(plan.declaration().name().split("\\.")));
    classes = new ClassNames(plan.scope(), reserved);
    refs = refs(plan);
    List<String> taken = Stream.concat(refs.inputs().stream(), refs.outputs().stream()).toList();
    List<String> locals = new ArrayList<>(List.of("work", "memory", "parameters", "workspaces"));
    taken.forEach(each -> locals.addAll(List.of(each, each + "At")));
    scope = new ScopeWriter(plan.scope(), classes, refs, "", locals);
  }

  /**
   * Writes a network.
   *
   * @param graph the lines of its ONNX graph
   * @param context what it finds around it
   * @param origin the interface
   */
  public static GeneratedFile write(
      NetworkPlan plan,
      NetworkSummary summary,
      List<String> graph,
      ClassContext context,
      TypeElement origin) {
    NetworkWriter writer = new NetworkWriter(plan, summary, graph, context);
    TypeSpec.Builder type = writer.type();
    GeneratedFile.suit(type, context);
    return GeneratedFile.of(plan.declaration(), type.addOriginatingElement(origin).build());
  }

  /** Names of the arrays of inputs and outputs; outputs are fields too, so theirs differ. */
  private static RefNames refs(NetworkPlan plan) {
    Set<String> taken = new HashSet<>(List.of("work", "memory"));
    plan.layers().forEach(layer -> taken.add(layer.name()));
    List<String> inputs = new ArrayList<>();
    plan.inputs().forEach(name -> inputs.add(array(name, taken)));
    List<String> outputs = new ArrayList<>();
    for (String name : plan.outputs()) {
      String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      outputs.add(array("to" + capital, taken));
    }
    return new RefNames(inputs, outputs, "");
  }

  /** A name that is free, and free with "At" behind it, which is what its position is called. */
  private static String array(String name, Set<String> taken) {
    String free = name;
    while (taken.contains(free) || taken.contains(free + "At")) {
      free += "_";
    }
    taken.add(free);
    taken.add(free + "At");
    return free;
  }

  private TypeSpec.Builder type() {
    NetworkDeclaration network = plan.declaration();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("$L", UserText.comment(javadoc()))
            .addModifiers(Modifier.FINAL)
            .superclass(Types.COMPILED_NETWORK)
            .addSuperinterface(GeneratedFile.interfaceName(network));
    if (network.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    scope.addFields(type);
    addConstruction(type);
    List<TypeSpec> nested = new ArrayList<>();
    Set<String> fieldNames = fieldNames();
    new ForwardWriter(plan, name, fieldNames, workspaces).addTo(type, nested);
    type.addMethod(run());
    addLayerMethods(type, fieldNames);
    type.addMethod(SummaryWriter.method(layers));
    nested.forEach(type::addType);
    addNestedClasses(type);
    type.addTypes(scope.parts());
    type.addType(SummaryWriter.type(layers, summary));
    type.addType(OnnxWriter.type(onnx, graph));
    return type;
  }

  private String javadoc() {
    StringBuilder text = new StringBuilder();
    text.append("The network {@link ").append(plan.declaration().name());
    text.append("}, compiled. Any number of threads may use it.\n\n<pre>\n");
    text.append(summary.declared()).append("</pre>\n");
    return text.toString();
  }

  private void addConstruction(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Types.PARAMETERS, "parameters")
            .addStatement("super(new $T($L))", Types.WORKSPACES, Literals.integer(plan.memory()))
            .addCode(scope.construction())
            .build());
    List<String> unused =
        plan.declaration().unusedWeights().elements().stream()
            .map(prefix -> prefix.raw().toString())
            .toList();
    new LoadWriter(name, unused, onnx).addTo(type);
  }

  private MethodSpec run() {
    return ScopeWriter.runMethod(refs)
        .addJavadoc("All layers, on one image.\n")
        .addModifiers(Modifier.PRIVATE)
        .addCode(scope.calls())
        .build();
  }

  private Set<String> fieldNames() {
    return LayerMethodWriter.fieldNames(
        plan.layers().stream()
            .flatMap(layer -> layer.calls().stream())
            .map(call -> scope.expression(call.instance()))
            .toList());
  }

  private void addLayerMethods(TypeSpec.Builder type, Set<String> fieldNames) {
    for (int at = 0; at < plan.inputs().size(); at++) {
      type.addMethod(LayerMethodWriter.input(plan.inputs().get(at), plan.scope().inputs().get(at)));
    }
    for (LayerPlan layer : plan.layers()) {
      type.addMethod(LayerMethodWriter.layer(layer, scope, fieldNames));
    }
    for (LayerDeclaration layer : plan.leftOut()) {
      type.addMethod(LayerMethodWriter.leftOut(layer));
    }
  }

  private void addNestedClasses(TypeSpec.Builder type) {
    for (Callee callee : classes.callees()) {
      if (callee instanceof ScopePlan nested) {
        type.addTypes(ScopeWriter.write(nested, classes));
      } else if (callee instanceof StepPlan step) {
        type.addType(StepWriters.write(step, classes.of(step), classes.javadoc(step)));
      }
    }
  }
}
