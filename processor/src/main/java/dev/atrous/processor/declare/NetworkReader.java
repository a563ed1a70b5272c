package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads an interface marked {@code @Network}: the first stage. */
public final class NetworkReader {

  private final Elements elements;
  private final Origins origins;
  private final Problems problems;

  public NetworkReader(Elements elements, Origins origins, Problems problems) {
    this.elements = elements;
    this.origins = origins;
    this.problems = problems;
  }

  /** Empty if no class can be generated at all, not even a stub. */
  public Optional<NetworkDeclaration> read(TypeElement type) {
    AnnotationMirror mirror = Dsl.annotation(type, "Network");
    Place place = Place.of(type);
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String name = nameInPackage(type, packageName);
    if (type.getKind() != ElementKind.INTERFACE) {
      problems.add(Problem.NETWORK_MUST_BE_INTERFACE, place.at(mirror), name);
      return Optional.empty();
    }
    if (type.getSimpleName().contentEquals("Layers")
        && Dsl.annotation(type.getEnclosingElement(), "Block") != null) {
      String block = type.getEnclosingElement().getSimpleName().toString();
      problems.add(Problem.NETWORK_IS_BLOCK, place.at(mirror), block);
      return Optional.empty();
    }
    ModuleElement module = elements.getModuleOf(type);
    if (packageName.isEmpty() && module != null && !module.isUnnamed()) {
      problems.add(Problem.NETWORK_MUST_HAVE_PACKAGE, place, name, module.getQualifiedName());
      return Optional.empty();
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      problems.add(Problem.NETWORK_MUST_NOT_BE_SEALED, place, name);
      return Optional.empty();
    }
    if (isHidden(type)) {
      problems.add(Problem.NETWORK_MUST_BE_VISIBLE, place, name);
      return Optional.empty();
    }
    if (!type.getTypeParameters().isEmpty()) {
      problems.add(Problem.NETWORK_MUST_NOT_BE_GENERIC, place, name);
      return Optional.empty();
    }
    Optional<Attributes> attributes = MirrorReader.read(mirror, place.at(mirror), true);
    int before = problems.errors();
    attributes.ifPresent(this::checkUnusedWeights);
    Optional<StoredWeights> weights =
        attributes.flatMap(
            values -> StoredWeights.read(type, values.get("weights"), origins, problems));
    AnnotationMirror named = Dsl.annotation(type, "Named");
    if (named != null && type.getInterfaces().isEmpty()) {
      problems.add(Problem.NAMED_INHERITS_NOTHING, place.at(named), name);
    }
    Placing placing = new Placing(type, Optional.empty(), origins);
    Heirs heirs = Heirs.of(type, placing);
    LayerReader reader =
        new LayerReader(problems, new BlockReader(problems, placing), placing, heirs);
    List<LayerDeclaration> layers = reader.read();
    boolean broken =
        attributes.isEmpty()
            || problems.errors() > before
            || layers.stream().anyMatch(LayerDeclaration::broken);
    return Optional.of(
        new NetworkDeclaration(
            packageName,
            name,
            isPublic(type),
            attributes.map(values -> values.get("outputStride")).orElse(new Value(0, false, place)),
            attributes
                .map(values -> values.get("unusedWeights"))
                .orElse(new Value(List.of(), false, place)),
            weights,
            heirs.own(),
            layers,
            stubs(reader.methods()),
            place,
            broken));
  }

  private void checkUnusedWeights(Attributes attributes) {
    for (Value prefix : attributes.get("unusedWeights").elements()) {
      if (prefix.raw().toString().isBlank()) {
        problems.add(Problem.UNUSED_WEIGHTS_EMPTY, prefix.place());
      }
    }
  }

  private static String nameInPackage(TypeElement type, String packageName) {
    String qualifiedName = type.getQualifiedName().toString();
    return packageName.isEmpty()
        ? qualifiedName
        : qualifiedName.substring(packageName.length() + 1);
  }

  private static boolean isHidden(TypeElement type) {
    if (type.getNestingKind() == NestingKind.LOCAL) {
      return true;
    }
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPublic(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private List<StubDeclaration> stubs(List<ExecutableElement> methods) {
    List<StubDeclaration> stubs = new ArrayList<>();
    for (ExecutableElement method : methods) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && method.getTypeParameters().isEmpty()) {
        stubs.add(
            new StubDeclaration(
                method.getSimpleName().toString(),
                source(method.getReturnType()),
                parameters(method)));
      }
    }
    return List.copyOf(stubs);
  }

  private List<StubDeclaration.Parameter> parameters(ExecutableElement method) {
    List<StubDeclaration.Parameter> parameters = new ArrayList<>();
    List<String> names = origins.parameterNames(method);
    for (int at = 0; at < names.size(); at++) {
      String type = source(method.getParameters().get(at).asType());
      parameters.add(new StubDeclaration.Parameter(type, names.get(at)));
    }
    return List.copyOf(parameters);
  }

  /** A type as source text, without annotations on it. */
  private static String source(TypeMirror type) {
    return Dsl.isTensor(type, false)
        ? "dev.atrous.runtime.Tensor"
        : type.toString().replaceAll("@[\\w.$]+(\\([^)]*\\))?\\s*,?\\s*", "");
  }
}
