package dev.atrous.processor;

import com.google.auto.service.AutoService;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.check.Checker;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.declare.NetworkReader;
import dev.atrous.processor.declare.Origins;
import dev.atrous.processor.declare.OwnBlocks;
import dev.atrous.processor.declare.SourceTrees;
import dev.atrous.processor.export.OnnxGraph;
import dev.atrous.processor.graph.GraphBuilder;
import dev.atrous.processor.graph.NetworkGraph;
import dev.atrous.processor.plan.NetworkPlan;
import dev.atrous.processor.plan.scope.Planner;
import dev.atrous.processor.problem.Finding;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.report.NetworkReport;
import dev.atrous.processor.report.ReportPage;
import dev.atrous.processor.write.ClassContext;
import dev.atrous.processor.write.GeneratedFile;
import dev.atrous.processor.write.HiddenNames;
import dev.atrous.processor.write.NetworkWriter;
import dev.atrous.processor.write.StubWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Compiles every interface marked {@code @Network}: rounds, the order of the stages, and a net. */
@AutoService(Processor.class)
public final class NetworkProcessor extends AbstractProcessor {

  private static final String NETWORK = "dev.atrous.dsl.Network";
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Set<String> written = new HashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final List<Finding> printed = new ArrayList<>();
  private Options options;
  private SourceTrees trees;
  private Origins origins;

  /** The language's annotations, and the one that marks what is generated. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.atrous.dsl.*", GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Problems problems = new Problems();
    trees = SourceTrees.of(environment);
    origins = new Origins(environment.getElementUtils(), environment.getFiler(), trees);
    options = Options.of(environment.getOptions(), problems);
    print(problems, null);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> names = new LinkedHashSet<>(waiting);
    waiting.clear();
    origins.addSources(round.getRootElements());
    OwnBlocks.note(processingEnv.getElementUtils(), round.getRootElements());
    for (TypeElement annotation : annotations) {
      if (!annotation.getQualifiedName().contentEquals(NETWORK)) {
        continue;
      }
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        names.add(type.getQualifiedName().toString());
      }
    }
    for (String name : names) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type == null) {
        continue;
      }
      if (inheritsFromMissing(type)) {
        waiting.add(name); // another processor may yet write it; if not, the compiler says so
      } else if (!round.processingOver()) {
        processGuarded(type);
      }
    }
    return Claims.areHarmless(processingEnv.getElementUtils());
  }

  private static boolean inheritsFromMissing(TypeElement type) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent.getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** A failure of the processor becomes an error at the network; the others are still compiled. */
  private void processGuarded(TypeElement type) {
    Problems problems = new Problems();
    try {
      Optional<NetworkDeclaration> declaration =
          new NetworkReader(processingEnv.getElementUtils(), origins, problems).read(type);
      if (declaration.isPresent()) {
        write(type, declaration.get(), problems);
      }
    } catch (RuntimeException | StackOverflowError | IOException failure) {
      problems.add(
          Problem.INTERNAL_ERROR, Place.of(type), type.getSimpleName(), stackTrace(failure));
    }
    print(problems, type);
  }

  private void write(TypeElement type, NetworkDeclaration declaration, Problems problems)
      throws IOException {
    String name = declaration.qualifiedGeneratedName();
    EarlierOutput earlier = new EarlierOutput(trees);
    TypeElement existing =
        origins.isSource(name) ? processingEnv.getElementUtils().getTypeElement(name) : null;
    if (!written.add(name) || existing != null && !earlier.is(existing, type)) {
      problems.add(Problem.NAME_TAKEN, Place.of(type), name);
      return;
    }
    GeneratedFile file = file(type, declaration, problems);
    if (existing == null) {
      file.writeTo(processingEnv.getFiler());
    } else {
      earlier.check(existing, type, file, problems);
    }
  }

  /** The network's class, or its stub if anything is wrong. */
  private GeneratedFile file(TypeElement type, NetworkDeclaration declaration, Problems problems) {
    Set<String> hidden = HiddenNames.of(type, processingEnv.getElementUtils());
    ClassContext context = new ClassContext(seesGenerated(type), isDeprecated(type), hidden);
    HiddenNames.unwritable(hidden)
        .ifPresent(
            pair ->
                problems.add(
                    Problem.PACKAGE_HIDDEN, Place.of(type), pair.packageName(), pair.type()));
    List<String> outputs = new ArrayList<>();
    try {
      NetworkGraph graph = new GraphBuilder(problems).build(declaration);
      graph.scope().outputs().forEach(output -> outputs.add(output.name()));
      Optional<GeneratedFile> network = network(type, graph, context, problems);
      if (network.isPresent()) {
        return network.get();
      }
    } catch (RuntimeException | StackOverflowError failure) {
      problems.add(
          Problem.INTERNAL_ERROR, Place.of(type), type.getSimpleName(), stackTrace(failure));
    }
    return StubWriter.write(declaration, outputs, context, type);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private Optional<GeneratedFile> network(
      TypeElement type, NetworkGraph graph, ClassContext context, Problems problems) {
    Optional<CheckedScope> checked = Checker.check(graph, problems);
    Optional<NetworkPlan> plan =
        graph.declaration().broken()
            ? Optional.empty()
            : checked.flatMap(scope -> Planner.plan(graph, scope, problems));
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    NetworkReport report = NetworkReport.of(checked.get(), plan.get());
    graph
        .leftOut()
        .forEach(
            layer ->
                problems.add(
                    type.equals(layer.place().element().getEnclosingElement())
                        ? Problem.LAYER_UNUSED
                        : Problem.LAYER_LEFT_OUT,
                    layer.place(),
                    layer.name(),
                    graph.scope().title()));
    if (options.verbose()) {
      problems.add(
          Problem.SUMMARY,
          Place.of(type),
          graph.scope().title() + "\n" + report.summary().toString().stripTrailing());
    }
    writeReports(type, graph.declaration(), report, problems);
    List<String> onnx = OnnxGraph.lines(checked.get());
    return Optional.of(NetworkWriter.write(plan.get(), report.summary(), onnx, context, type));
  }

  private void writeReports(
      TypeElement type, NetworkDeclaration network, NetworkReport report, Problems problems) {
    for (Options.Report kind : options.reports()) {
      String name = network.generatedName() + kind.suffix();
      try {
        String text = kind == Options.Report.TEXT ? report.text() : ReportPage.of(report);
        FileObject file =
            processingEnv
                .getFiler()
                .createResource(StandardLocation.SOURCE_OUTPUT, network.packageName(), name, type);
        try (OutputStream stream = file.openOutputStream()) {
          stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException | RuntimeException failure) {
        problems.add(Problem.REPORT_UNWRITTEN, Place.of(type), name, failure, "");
      } catch (LinkageError missing) {
        String advice =
            "ELK's jars are not on the processor path; Maven and Gradle put them there. ";
        problems.add(Problem.REPORT_UNWRITTEN, Place.of(type), name, missing, advice);
      }
    }
  }

  private boolean isDeprecated(TypeElement type) {
    Elements elements = processingEnv.getElementUtils();
    return elements.isDeprecated(type)
        || elements.getAllMembers(type).stream()
            .filter(instance -> instance.getEnclosingElement().getKind().isInterface())
            .anyMatch(elements::isDeprecated);
  }

  /** In a named module, only if that module reads the one with the annotation. */
  private boolean seesGenerated(TypeElement type) {
    ModuleElement module = processingEnv.getElementUtils().getModuleOf(type);
    return module == null
        ? processingEnv.getElementUtils().getTypeElement(GENERATED) != null
        : processingEnv.getElementUtils().getTypeElement(module, GENERATED) != null;
  }

  /**
   * Prints each finding once, also when a network and one that extends it run into it. Warnings
   * wait until there is no error, and may be silenced.
   */
  private void print(Problems problems, TypeElement network) {
    for (Finding finding : problems.findings()) {
      if (finding.isWarning() && (problems.hasErrors() || finding.isSilencedIn(network))) {
        continue;
      }
      if (printed.stream().noneMatch(finding::repeats)) {
        printed.add(finding);
        finding.print(processingEnv.getMessager());
      }
    }
  }
}
