package dev.atrous.examples.importer;

import dev.atrous.dsl.Network;
import dev.atrous.examples.terminal.Commands;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.examples.terminal.Refusal;
import dev.atrous.examples.terminal.Version;
import dev.atrous.processor.onnx.OnnxImport;
import dev.atrous.processor.onnx.UnsaidException;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command: makes a declaration and its weights of an ONNX file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    sortSynopsis = false,
    description = "Makes an annotated interface and a safetensors file of an ONNX file.",
    footer = {
      "",
      "Writes NAME.java and NAME.safetensors, after it has compiled the one, loaded the",
      "other, and compared what every layer computes with what ONNX says it should.",
      "Exit code 0: done. 1: the numbers differ. 2: something given cannot be used.",
      "Unless it is 0, nothing was written."
    })
public final class Import implements Callable<Integer> {

  private static final int DIFFERENT = 1;

  private static final Logger LOG = Logger.getLogger("dev.atrous");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The ONNX file.")
  private Path model;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What to call the interface, such as Detector.")
  private String name;

  @Option(
      names = "--package",
      defaultValue = "",
      paramLabel = "PACKAGE",
      description = "The package of the interface; none if left out.")
  private String packageName;

  @Option(
      names = "--out",
      defaultValue = ".",
      paramLabel = "FOLDER",
      description = "The folder to write to; this one if left out.")
  private Path out;

  @Option(
      names = "--input",
      paramLabel = "NAME=CxHxW",
      description = {
        "The size of an input that the file leaves open,",
        "such as image=3x513x513. May be given several times."
      })
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(
      names = "--cut-tail",
      description = {
        "End the network in front of what cannot be said, such as the suppression of",
        "overlapping boxes; the declaration lists what the file does from there on."
      })
  private boolean cutTail;

  @Option(
      names = "--weights-only",
      description = {
        "Write NAME.safetensors alone and prove nothing: for a build whose declaration",
        "was imported before, and whose weights come as ONNX each time."
      })
  private boolean weightsOnly;

  @Option(
      names = "--overwrite",
      description = "Replace files of these names that are there already.")
  private boolean overwrite;

  /** For the command line. */
  Import() {}

  /**
   * Runs the command and ends the process.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    // One pass is all that is run, and which loops it takes is not what was asked.
    System.setProperty("atrous.loops", "plain");
    LOG.setLevel(Level.OFF);
    System.exit(Commands.of(new Import()).execute(arguments));
  }

  @Override
  public Integer call() throws Refusal {
    checkNames();
    ImportedFiles files = ImportedFiles.of(out, name, overwrite);
    try {
      return weightsOnly ? weights(files) : declaration(files);
    } catch (OutOfMemoryError e) {
      throw new Refusal(
          "there is not enough memory; the heap is limited to "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB, which java -Xmx raises");
    }
  }

  private int weights(ImportedFiles files) throws Refusal {
    files.checkWeights();
    files.writeWeights(WeightsOf.network(imported()));
    return Commands.DONE;
  }

  private int declaration(ImportedFiles files) throws Refusal {
    files.check();
    Account account = account(files);
    spec.commandLine().getOut().print(account);
    spec.commandLine().getOut().flush();
    return account.holds() ? Commands.DONE : DIFFERENT;
  }

  private Account account(ImportedFiles files) throws Refusal {
    try (Progress progress = Progress.of(4)) {
      progress.next("reading " + model.getFileName());
      OnnxImport imported = imported();
      String source = imported.declaration(packageName, name);
      Weights weights = WeightsOf.network(imported);
      progress.next("compiling " + name);
      try (CompiledDeclaration compiled =
          CompiledDeclaration.of(packageName, name, source, weights)) {
        progress.next("comparing numbers");
        Proof proof = Proof.of(imported, compiled);
        progress.next("writing");
        if (proof.holds()) {
          files.write(source, weights);
        }
        return new Account(imported, proof, files);
      }
    }
  }

  private OnnxImport imported() throws Refusal {
    Map<String, int[]> sizes = new LinkedHashMap<>();
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      sizes.put(input.getKey(), size(input.getKey(), input.getValue()));
    }
    try {
      return OnnxImport.read(model, sizes, cutTail);
    } catch (IOException e) {
      throw new Refusal(e.getMessage());
    } catch (UnsaidException e) {
      throw Refusal.ofLines(e.getMessage());
    }
  }

  private static int[] size(String input, String text) throws Refusal {
    if (!text.matches("[1-9][0-9]{0,6}(x[1-9][0-9]{0,6})*")) {
      throw new Refusal(
          "expected a size such as 3x224x224 for input '" + input + "', but found '" + text + "'");
    }
    String[] extents = text.split("x");
    int[] size = new int[extents.length];
    for (int axis = 0; axis < size.length; axis++) {
      size[axis] = Integer.parseInt(extents[axis]);
    }
    return size;
  }

  private void checkNames() throws Refusal {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw new Refusal(
          "expected a name for an interface, such as Detector, but found '" + name + "'");
    }
    if (isOfLanguage(name)) {
      throw new Refusal(
          "expected a name for an interface that means nothing in the language yet, but found '"
              + name
              + "'");
    }
    if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw new Refusal(
          "expected a package such as com.example.vision, but found '" + packageName + "'");
    }
  }

  /** Whether the declaration would import another type of this name. */
  private static boolean isOfLanguage(String name) {
    String folder = '/' + Network.class.getPackageName().replace('.', '/') + '/';
    return name.equals(Tensor.class.getSimpleName())
        || Network.class.getResource(folder + name + ".class") != null;
  }
}
