package dev.ovhdo.cli.context;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.HttpMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The access of one run to the API. Each part is opened on first use: the configuration, the API
 * itself (of OVHcloud or of the sandbox), a client without credentials, the dry run, the catalogue.
 * Safe for use by many threads.
 */
final class ApiAccess implements AutoCloseable {
  private final Environment environment;
  private final GlobalOptions options;
  private final TextOutput err;
  private final Consumer<String> notes;
  private @Nullable LocalSandbox sandbox;
  private @Nullable Configuration configuration;
  private @Nullable Ovh ovh;
  private @Nullable Catalogue catalogue;
  private volatile boolean changed;
  private final List<AutoCloseable> more = new ArrayList<>();

  ApiAccess(
      Environment environment, GlobalOptions options, TextOutput err, Consumer<String> notes) {
    this.environment = environment;
    this.options = options;
    this.err = err;
    this.notes = notes;
  }

  synchronized Path home() {
    return options.sandbox() ? sandbox().home() : environment.home();
  }

  /**
   * The account of the sandbox has the user's own public key and keys that the sandbox generated.
   */
  synchronized List<Path> keyFolders() {
    Path own = environment.home().resolve(".ssh");
    return options.sandbox() ? List.of(own, sandbox().keyFolder()) : List.of(own);
  }

  synchronized Configuration configuration() {
    if (configuration == null) {
      configuration = reader().read();
    }
    return configuration;
  }

  synchronized Catalogue catalogue() {
    if (catalogue == null) {
      // The home of a sandbox is new and contains no updated families, so the sandbox is not
      // started.
      catalogue =
          options.sandbox() ? Catalogue.builtIn() : CatalogueCache.of(catalogueFolder(), notes);
    }
    return catalogue;
  }

  synchronized Path catalogueFolder() {
    String setting =
        options.sandbox() ? "" : environment.variables().getOrDefault("XDG_CACHE_HOME", "");
    return CatalogueCache.folder(home(), setting, endpointConfiguration().endpoint());
  }

  synchronized OvhClient anonymousClient() {
    Configuration anonymous = endpointConfiguration().withCredentials(new Credentials.None());
    Ovh opened = Connection.open(anonymous, environment, options, listener());
    registerForClose(opened);
    return opened.client();
  }

  /** Returns the settings; credentials may be missing. */
  private Configuration endpointConfiguration() {
    return configuration == null ? reader().readEndpoint() : configuration;
  }

  synchronized Ovh ovh() {
    if (ovh == null) {
      ovh = Connection.open(configuration(), environment, options, listener());
    }
    return ovh;
  }

  /**
   * Opens the API for a dry run.
   *
   * @param rehearsed receives the requests that are not sent
   */
  synchronized Ovh dryRunOvh(DryRunRecorder rehearsed) {
    String endpoint = configuration().endpoint().url().toString();
    Ovh opened =
        Connection.open(
            configuration(),
            environment,
            options,
            CallLog.of(options, err),
            network -> new DryRunTransport(network, endpoint, this::catalogue, rehearsed));
    registerForClose(opened);
    return opened;
  }

  synchronized void useConsumerKey(String consumerKey) {
    if (configuration().credentials() instanceof Credentials.Application application) {
      configuration = configuration().withCredentials(application.withConsumerKey(consumerKey));
    }
    ovh = ovh().withConsumerKey(consumerKey);
  }

  /** Returns whether a request of this run has changed anything at OVHcloud. */
  boolean hasChanged() {
    return changed;
  }

  synchronized void registerForClose(AutoCloseable resource) {
    more.add(resource);
  }

  @Override
  public synchronized void close() {
    Ovh open = ovh;
    if (open != null) {
      open.close();
    }
    more.forEach(ApiAccess::closeQuietly);
    more.clear();
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.getLogger(ApiAccess.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
    }
  }

  private LocalSandbox sandbox() {
    if (sandbox == null) {
      sandbox = LocalSandbox.start(environment.home());
      registerForClose(sandbox);
      sandbox.warning().ifPresent(notes);
      notes.accept(
          "using a sandbox at " + sandbox.url() + "; files are written to " + sandbox.home());
    }
    return sandbox;
  }

  private ConfigurationReader reader() {
    if (options.sandbox()) {
      if (options.endpoint != null) {
        throw new CommandException(
            ExitCode.USAGE, "--sandbox has its own endpoint: remove --endpoint");
      }
      return sandbox().configurationReader();
    }
    ConfigurationReader reader =
        ConfigurationReader.system()
            .withEnvironment(environment.variables())
            .withHome(environment.home())
            .withDirectory(environment.directory())
            .withSystemFile(environment.systemFile());
    String endpoint = options.endpoint;
    return endpoint == null ? reader : reader.withArgument("endpoint", endpoint);
  }

  private CallListener listener() {
    CallListener log = CallLog.of(options, err);
    return attempt -> {
      changed |= attempt.request().method() != HttpMethod.GET && attempt.response() != null;
      log.onAttempt(attempt);
    };
  }
}
