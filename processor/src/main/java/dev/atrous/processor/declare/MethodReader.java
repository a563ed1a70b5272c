package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Reads one method into a {@link LayerDeclaration}. */
final class MethodReader {

  private final Problems problems;
  private final BlockReader blocks;
  private final Placing placing;
  private final ForeignMethods foreign;
  private final Set<String> namesakes = new HashSet<>();

  MethodReader(Problems problems, BlockReader blocks, Placing placing, ForeignMethods foreign) {
    this.problems = problems;
    this.blocks = blocks;
    this.placing = placing;
    this.foreign = foreign;
  }

  /** Empty if the method is no layer at all, which has then been reported. */
  Optional<LayerDeclaration> read(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    Place place = placing.of(method);
    int before = problems.errors();
    boolean broken = !checkSignature(method, name, place);
    List<WrittenAnnotation> written = placing.origins().written(method);
    if (written.size() > method.getAnnotationMirrors().size()) {
      broken = true; // javac 17 hides an annotation that it does not know, and says so itself
    }

    List<OperationDeclaration> chain = new ArrayList<>();
    List<BindDeclaration> binds = new ArrayList<>();
    Map<String, Value> modifiers = new HashMap<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      String simpleName = mirror.getAnnotationType().asElement().getSimpleName().toString();
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        broken = true; // the compiler says so itself
        continue;
      }
      Place at = placing.of(method, mirror);
      if (hasUnknownAttributes(mirror, written, at)) {
        broken = true;
        continue;
      }
      Optional<Attributes> attributes = MirrorReader.read(mirror, at, placing.isExact(method));
      switch (Dsl.role(mirror)) {
        case FOREIGN -> {}
        case LAYERS_WITHOUT_BLOCK -> problems.add(Problem.NOT_AN_OPERATION, at, simpleName);
        case MODIFIER ->
            broken |= !readModifier(attributes, simpleName, at, chain, modifiers, binds);
        case OPERATION -> broken |= !readOperation(attributes, simpleName, at, chain);
        case BLOCK -> broken |= !readBlock(mirror, attributes, simpleName, at, chain);
      }
    }
    broken |= problems.errors() > before;
    if (chain.isEmpty() && !broken) {
      problems.add(Problem.METHOD_WITHOUT_OPERATION, place, name);
      broken = true;
    }
    if (broken && chain.isEmpty() && placing.use().isEmpty() && !isTensor(method.getReturnType())) {
      return Optional.empty();
    }
    return Optional.of(
        new LayerDeclaration(
            name,
            edges(method),
            List.copyOf(chain),
            modifiers.containsKey("Output"),
            modifiers.containsKey("RatesAsWritten"),
            Optional.ofNullable(modifiers.get("Repeat")),
            Optional.ofNullable(modifiers.get("Named")),
            List.of(),
            Conventions.NONE,
            List.copyOf(binds),
            Optional.ofNullable(modifiers.get("When")),
            Optional.ofNullable(modifiers.get("Each")),
            ownerName(owner),
            place,
            broken));
  }

  /**
   * Whether attributes are written that there are not: the compiler says so, and this says more.
   */
  private boolean hasUnknownAttributes(
      AnnotationMirror mirror, List<WrittenAnnotation> written, Place at) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    String name = type.getSimpleName().toString();
    Set<String> known = new LinkedHashSet<>();
    for (ExecutableElement attribute : ElementFilter.methodsIn(type.getEnclosedElements())) {
      known.add(attribute.getSimpleName().toString());
    }
    List<String> unknown = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    for (WrittenAnnotation each : written) {
      if (each.simpleName().equals(name)) {
        each.attributes()
            .forEach(
                (attribute, value) -> {
                  if (!known.contains(attribute)) {
                    unknown.add("'" + attribute + "'");
                    advice.add(" " + OtherWords.advice(attribute, value, known));
                  }
                });
      }
    }
    if (!unknown.isEmpty() && Dsl.role(mirror) != Dsl.Role.FOREIGN) {
      problems.add(
          Problem.UNKNOWN_ATTRIBUTE,
          at,
          name,
          unknown.size() == 1 ? "attribute" : "attributes",
          String.join(", ", unknown),
          String.join("", advice).stripTrailing(),
          known.isEmpty() ? "none" : String.join(", ", known));
    }
    return !unknown.isEmpty();
  }

  /** A block's layers belong to its annotation. */
  private static String ownerName(TypeElement owner) {
    Element around = owner.getEnclosingElement();
    return around.getKind() == ElementKind.ANNOTATION_TYPE
        ? "@" + around.getSimpleName()
        : owner.getSimpleName().toString();
  }

  private boolean checkSignature(ExecutableElement method, String name, Place place) {
    int before = problems.errors();
    if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
      problems.add(Problem.METHOD_WITH_BODY, place, name);
      return false; // its types may be right for what it was meant to be
    }
    if (foreign.has(method)) {
      problems.add(Problem.METHOD_WITHOUT_OPERATION, place, name);
      return false;
    }
    if (!method.getTypeParameters().isEmpty() || !method.getThrownTypes().isEmpty()) {
      problems.add(Problem.METHOD_MUST_NOT_BE_GENERIC, place, name);
    }
    if (!isTensor(method.getReturnType())) {
      checkType("The result of '" + name + "'", method.getReturnType(), place);
    }
    for (VariableElement parameter : method.getParameters()) {
      if (!isTensor(parameter.asType())) {
        String what = "Parameter '" + parameter.getSimpleName() + "'";
        checkType(what, parameter.asType(), placing.of(method, parameter));
      }
    }
    long names = method.getParameters().stream().map(Element::getSimpleName).distinct().count();
    return problems.errors() == before
        && tensorsOnly(method)
        && names == method.getParameters().size();
  }

  private void checkType(String what, TypeMirror type, Place place) {
    boolean namesake = type.toString().endsWith(".Tensor"); // a wrong import, one mistake
    boolean reported =
        type.getKind() == TypeKind.ERROR
            || Dsl.isTensor(type, true) // the language's own is not visible, says the compiler
            || namesake && !namesakes.add(type.toString())
            || isReported(type);
    if (!reported) {
      problems.add(Problem.NOT_A_TENSOR, place, what, type);
    }
  }

  /** A method's own type parameters are reported as such, an interface's once. */
  private boolean isReported(TypeMirror type) {
    if (!(type instanceof TypeVariable variable)) {
      return false;
    }
    Element declaring = variable.asElement().getEnclosingElement();
    return declaring instanceof ExecutableElement
        || !namesakes.add(declaring + "<" + variable + ">");
  }

  private boolean tensorsOnly(ExecutableElement method) {
    return isTensor(method.getReturnType())
        && method.getParameters().stream().allMatch(parameter -> isTensor(parameter.asType()));
  }

  private boolean isTensor(TypeMirror type) {
    return Dsl.isTensor(type, placing.use().isPresent());
  }

  private boolean readModifier(
      Optional<Attributes> attributes,
      String name,
      Place at,
      List<OperationDeclaration> chain,
      Map<String, Value> modifiers,
      List<BindDeclaration> binds) {
    if (attributes.isEmpty()) {
      return false;
    }
    if (placing.use().isEmpty() && List.of("Bind", "When", "Each").contains(name)) {
      problems.add(Problem.BIND_OUTSIDE_BLOCK, at, name);
      return false;
    }
    if (name.equals("Bind")) {
      Value texts = attributes.get().get("value");
      if (texts.elements().isEmpty()) {
        problems.add(
            Problem.ARRAY_LENGTH,
            texts.place(),
            "@Bind",
            "no attribute",
            "at least one, such as \"kernel\", or remove @Bind");
        return false;
      }
      for (Value text : texts.elements()) {
        binds.add(new BindDeclaration((String) text.raw(), chain.size(), text.place()));
      }
      return true;
    }
    boolean isMark = name.equals("Output") || name.equals("RatesAsWritten");
    modifiers.put(name, isMark ? new Value(true, true, at) : attributes.get().get("value"));
    return true;
  }

  private boolean readOperation(
      Optional<Attributes> attributes, String name, Place at, List<OperationDeclaration> chain) {
    if (name.equals(BuiltIn.INPUT.annotation()) && placing.use().isPresent()) {
      problems.add(Problem.INPUT_IN_BLOCK, at);
    }
    attributes.ifPresent(
        values -> chain.add(new OperationDeclaration(name, values, Optional.empty(), at)));
    return attributes.isPresent();
  }

  private boolean readBlock(
      AnnotationMirror mirror,
      Optional<Attributes> attributes,
      String name,
      Place at,
      List<OperationDeclaration> chain) {
    if (attributes.isEmpty()) {
      return false;
    }
    Optional<BlockDeclaration> block = blocks.read(mirror, at);
    if (block.isPresent()) {
      chain.add(new OperationDeclaration(name, attributes.get(), block, at));
    }
    return block.isPresent();
  }

  private List<EdgeDeclaration> edges(ExecutableElement method) {
    List<EdgeDeclaration> edges = new ArrayList<>();
    List<String> names = placing.origins().parameterNames(method);
    for (int at = 0; at < names.size(); at++) {
      TypeMirror type = method.getParameters().get(at).asType();
      if (!isTensor(type) && type.getKind() != TypeKind.ERROR) {
        continue; // it reads no layer, whatever its name
      }
      Place place = placing.of(method, method.getParameters().get(at));
      edges.add(new EdgeDeclaration(names.get(at), place));
    }
    return List.copyOf(edges);
  }
}
