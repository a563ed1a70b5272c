package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads an annotation mirror into {@link Attributes}, defaults filled in. */
final class MirrorReader {

  /** A value, or an element of one, by what tells it from the others: {@code kernel[1]}. */
  private record Named(AnnotationValue value, String name) {}

  private MirrorReader() {}

  /**
   * Reads one annotation.
   *
   * @param place of the annotation
   * @param located whether that is where the annotation was written, so that its values have places
   *     of their own
   * @return empty if a value is missing or of the wrong type, which the compiler itself reports
   */
  static Optional<Attributes> read(AnnotationMirror mirror, Place place, boolean located) {
    Map<String, Value> values = new LinkedHashMap<>();
    Set<String> withoutDefault = new HashSet<>();
    Set<String> required = new HashSet<>();
    Map<? extends ExecutableElement, ? extends AnnotationValue> written = mirror.getElementValues();
    for (ExecutableElement attribute :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      AnnotationValue value = written.get(attribute);
      boolean isWritten = value != null;
      if (attribute.getDefaultValue() == null) {
        withoutDefault.add(attribute.getSimpleName().toString());
      }
      if (Dsl.annotation(attribute, "Required") != null) {
        required.add(attribute.getSimpleName().toString());
      }
      if (!isWritten) {
        value = attribute.getDefaultValue();
      }
      Optional<Value> read =
          value == null
              ? Optional.empty()
              : value(
                  value,
                  attribute.getReturnType(),
                  isWritten,
                  attribute.getSimpleName().toString(),
                  element ->
                      located
                          ? place.at(element.value(), element.name())
                          : place.writtenAt(mirror, element.value(), element.name()),
                  place);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      values.put(attribute.getSimpleName().toString(), read.get());
    }
    return Optional.of(new Attributes(values, withoutDefault, required));
  }

  private static Optional<Value> value(
      AnnotationValue value,
      TypeMirror type,
      boolean written,
      String name,
      Function<Named, Place> places,
      Place annotation) {
    Place place = written ? places.apply(new Named(value, name)) : annotation;
    Object raw = value.getValue();
    if (type.getKind() == TypeKind.ARRAY) {
      if (!(raw instanceof List<?> list)) {
        return Optional.empty();
      }
      TypeMirror component = ((ArrayType) type).getComponentType();
      List<Value> elements = new ArrayList<>();
      for (Object element : list) {
        String index = "[" + elements.size() + "]";
        Optional<Value> read =
            value((AnnotationValue) element, component, written, name + index, places, annotation);
        if (read.isEmpty()) {
          return Optional.empty();
        }
        elements.add(read.get());
      }
      return Optional.of(new Value(List.copyOf(elements), written, place));
    }
    if (raw instanceof VariableElement constant) {
      String enumName = constant.getEnclosingElement().getSimpleName().toString();
      Constant read = new Constant(enumName, constant.getSimpleName().toString());
      return Optional.of(new Value(read, written, place));
    }
    return fits(raw, type) ? Optional.of(new Value(raw, written, place)) : Optional.empty();
  }

  /** A value that does not compile arrives as text or as a value of another type. */
  private static boolean fits(Object raw, TypeMirror type) {
    return switch (type.getKind()) {
      case INT -> raw instanceof Integer;
      case FLOAT -> raw instanceof Float;
      case DOUBLE -> raw instanceof Double;
      case BOOLEAN -> raw instanceof Boolean;
      case DECLARED ->
          type.toString().equals("java.lang.String")
              ? raw instanceof String
              : raw instanceof TypeMirror || raw instanceof AnnotationMirror;
      default -> true; // a user's block may have attributes of other types; nothing reads them
    };
  }
}
