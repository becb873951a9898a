package dev.ovhdo.cli.context;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.names.NameCache;
import dev.ovhdo.cli.names.NameScope;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.config.ProxyEnvironment;
import dev.ovhdo.client.config.Setting;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Loopback;
import dev.ovhdo.client.transport.WireRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The access of one run to the API. Each part is opened on first use: the configuration, the API
 * itself (of OVHcloud or of the sandbox), a client without credentials, the dry run, the catalogue.
 * Safe for use by many threads.
 */
public final class ApiAccess {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Environment environment;
  private final GlobalOptions options;
  private final TextOutput err;
  private final Consumer<String> notes;
  private @Nullable LocalSandbox sandbox;
  private @Nullable Configuration configuration;
  private volatile @Nullable Ovh ovh;
  private @Nullable Ovh dryRunOvh;
  private @Nullable Catalogue catalogue;
  private volatile boolean changed;
  private volatile @Nullable String command;
  private final List<AutoCloseable> closeables = new CopyOnWriteArrayList<>();

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

  /**
   * Returns the settings of this run, with their origins.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if there is no configuration, or it is
   *     invalid
   */
  public synchronized Configuration configuration() {
    if (configuration == null) {
      configuration = reader().read();
      warnAboutExposedSecrets(configuration);
    }
    return configuration;
  }

  /** The secrets of a sandbox on this machine protect nothing. */
  private void warnAboutExposedSecrets(Configuration read) {
    if (!Loopback.matches(read.endpoint().url().getHost())) {
      read.exposedFiles()
          .forEach(
              file ->
                  notes.accept(
                      "other users of this machine can read the secrets in %s; run: chmod 600 %s"
                          .formatted(file, file)));
    }
  }

  /**
   * Returns the catalogue: the families downloaded by {@code routes update}, and the built-in ones
   * for all others.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public synchronized Catalogue catalogue() {
    if (catalogue == null) {
      // The home of a sandbox is new and contains no updated families, so the sandbox is not
      // started.
      catalogue =
          options.sandbox() ? Catalogue.builtIn() : CatalogueCache.of(catalogueFolder(), notes);
    }
    return catalogue;
  }

  /**
   * Returns the folder for the downloaded families of the endpoint; it may not exist.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public synchronized Path catalogueFolder() {
    return CatalogueCache.folder(home(), cacheHome(), endpointConfiguration().endpoint());
  }

  /** Returns the folder for files that make later runs faster; it may not exist. */
  public synchronized Path cacheFolder() {
    return CatalogueCache.cache(home(), cacheHome());
  }

  /** Returns the folder for files that must outlive a cache; it may not exist. */
  public synchronized Path stateFolder() {
    String setting =
        options.sandbox() ? "" : environment.variables().getOrDefault("XDG_STATE_HOME", "");
    // The XDG Base Directory Specification says that a relative path is to be ignored.
    Path state =
        setting.startsWith("/") ? Path.of(setting) : home().resolve(".local").resolve("state");
    return state.resolve("ovh-do");
  }

  /** Returns the changes that this user has made. */
  public ChangeHistory history() {
    return new ChangeHistory(stateFolder());
  }

  /** Records the changes of this run under the name of its command. */
  void recordChanges(String name) {
    command = name;
  }

  private String cacheHome() {
    return options.sandbox() ? "" : environment.variables().getOrDefault("XDG_CACHE_HOME", "");
  }

  private ExpiryNotice expiryNotice() {
    return new ExpiryNotice(cacheFolder().resolve("expiry"));
  }

  /**
   * Returns the names of the account that a shell completes. They are in the user's cache with a
   * sandbox too, because the home of the sandbox ends with this run.
   */
  public NameCache names() {
    String setting = environment.variables().getOrDefault("XDG_CACHE_HOME", "");
    return new NameCache(
        CatalogueCache.cache(environment.home(), setting),
        new NameScope(
            options.sandbox(),
            options.profile,
            options.endpoint,
            environment.variables(),
            environment.directory()));
  }

  /** Prints a note if the consumer key expires soon. */
  private void announceExpiry(Configuration read) {
    if (options.quiet()) {
      return; // the note would count as printed, and is printed once a day only
    }
    String setting = read.setting("expiry_warning").map(Setting::value).orElse("7");
    if (!setting.matches("[0-9]{1,4}")) {
      throw new CommandException(
          ExitCode.USAGE,
          "expiry_warning is '%s' in the configuration: it must be a number of days, 0 for no notes"
              .formatted(setting));
    }
    expiryNotice()
        .due(read.credentials(), Integer.parseInt(setting), environment.time().now())
        .ifPresent(notes);
  }

  /**
   * Returns a client without credentials, for public routes. It is closed with the run.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  public synchronized OvhClient anonymousClient() {
    Configuration anonymous = endpointConfiguration().withCredentials(new Credentials.None());
    Ovh opened = builder(anonymous, listener(anonymous.credentials())).build();
    registerForClose(opened);
    return opened.client();
  }

  /** Returns the settings; credentials may be missing. */
  private Configuration endpointConfiguration() {
    return configuration == null ? reader().readEndpoint() : configuration;
  }

  /** Returns the API with the configured credentials. */
  public synchronized Ovh ovh() {
    if (ovh == null) {
      announceExpiry(configuration());
      ovh = builder(configuration(), listener(configuration().credentials())).build();
    }
    return ovh;
  }

  /**
   * Opens the API for a dry run.
   *
   * @param recorder receives the requests that are not sent
   */
  synchronized Ovh dryRunOvh(DryRunRecorder recorder) {
    if (dryRunOvh == null) {
      dryRunOvh = openForDryRun(configuration(), recorder);
    }
    return dryRunOvh;
  }

  private Ovh openForDryRun(Configuration settings, DryRunRecorder recorder) {
    JdkTransport network =
        new JdkTransport(
            CONNECT_TIMEOUT, ProxyEnvironment.read(environment.variables()).orElse(null));
    Endpoint endpoint = settings.endpoint();
    Ovh opened =
        builder(settings, listener(attempt -> recorder.record(attempt, endpoint)))
            .transport(new DryRunTransport(network, endpoint, this::catalogue))
            .withoutWaiting()
            .build();
    registerForClose(opened);
    return opened;
  }

  private OvhBuilder builder(Configuration settings, CallListener listener) {
    OvhBuilder builder =
        Ovh.builder()
            .configuration(settings)
            .timeSource(environment.time())
            .listener(listener)
            .cacheFolder(cacheFolder());
    ProxyEnvironment.read(environment.variables()).ifPresent(builder::proxy);
    Duration timeout = options.callTimeout;
    if (timeout != null) {
      builder.timeout(timeout);
    }
    Double maxRate = options.maxRate;
    if (maxRate != null) {
      builder.maxRate(maxRate);
    }
    return builder;
  }

  /**
   * Opens the API with other credentials than those of the configuration, for a login. It is closed
   * with the run.
   *
   * @param recorder receives the requests that a dry run does not send; null if this is none
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is invalid
   */
  synchronized Ovh open(
      Endpoint endpoint, Credentials credentials, @Nullable DryRunRecorder recorder) {
    Configuration settings = Configuration.of(endpoint, credentials);
    if (recorder != null) {
      return openForDryRun(settings, recorder);
    }
    Ovh opened = builder(settings, listener(credentials)).build();
    registerForClose(opened);
    return opened;
  }

  /** Returns the client of {@link #ovh()}, for requests that no service offers. */
  public OvhClient client() {
    return ovh().client();
  }

  /** Replaces the consumer key of the configuration for the rest of the run. */
  public synchronized void useConsumerKey(String consumerKey) {
    if (configuration().credentials() instanceof Credentials.Application application) {
      configuration = configuration().withCredentials(application.withConsumerKey(consumerKey));
    }
    ovh = ovh().withConsumerKey(consumerKey);
    dryRunOvh = null;
  }

  /** Returns whether a request of this run has changed anything at OVHcloud. */
  boolean hasChanged() {
    return changed;
  }

  synchronized void registerForClose(AutoCloseable resource) {
    closeables.add(resource);
  }

  /**
   * Closes what this run has opened. Takes no lock, because the process must end while another
   * thread holds the lock and waits for a file or a program.
   */
  void close() {
    Ovh open = ovh;
    if (open != null) {
      open.close();
    }
    // The last opened first: what a resource uses was opened before it.
    for (int i = closeables.size() - 1; i >= 0; i--) {
      closeQuietly(closeables.get(i));
    }
    closeables.clear();
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
      sandbox.warnings().forEach(notes);
      notes.accept(
          "using a sandbox at " + sandbox.url() + "; files are written to " + sandbox.home());
    }
    return sandbox;
  }

  /** Returns the reader of the settings of this run. */
  public synchronized ConfigurationReader reader() {
    if (options.sandbox()) {
      if (options.endpoint != null || options.profile != null) {
        throw new CommandException(
            ExitCode.USAGE,
            "--sandbox has its own endpoint and keys: remove "
                + (options.endpoint == null ? "--profile" : "--endpoint"));
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
    if (endpoint != null) {
      reader = reader.withArgument("endpoint", endpoint);
    }
    String profile = options.profile;
    return profile == null ? reader : reader.withArgument("profile", profile);
  }

  private CallListener listener(Credentials credentials) {
    ExpiryNotice expiry = expiryNotice();
    String name = command;
    ChangeHistory history = history();
    return listener(
        attempt -> {
          expiry.remember(attempt, credentials);
          if (name != null) {
            history.add(name, attempt, environment.time().now());
          }
          if (attempt.request().method() != HttpMethod.GET && attempt.response() != null) {
            changed = true;
          }
        });
  }

  /** Returns a listener that passes each attempt to an action, and prints attempts and waits. */
  private CallListener listener(Consumer<CallListener.Attempt> action) {
    CallListener log = CallLog.of(options, err);
    return new CallListener() {
      @Override
      public void onAttempt(Attempt attempt) {
        action.accept(attempt);
        log.onAttempt(attempt);
      }

      @Override
      public boolean readsResponseBody(WireRequest request) {
        return options.debug || ExpiryNotice.isOfTheCredential(request);
      }

      @Override
      public void onWait(Wait wait) {
        log.onWait(wait);
      }
    };
  }
}
