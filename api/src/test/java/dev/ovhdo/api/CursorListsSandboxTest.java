package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.v2.iam.IamPolicyQuery;
import dev.ovhdo.routes.v2.iam.IamPolicyResponse;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Typed lists of version 2, whose pages have cursors. */
class CursorListsSandboxTest {
  private final AccountSandbox account = new AccountSandbox();
  private final Ovh ovh = account.ovh();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void all_pagesWithCursors_hasTheObjectsOfAllPages() {
    List<IamPolicyResponse> all = ovh.routes().v2().iam().policy().get();
    serve(1);

    Listing<IamPolicyResponse> policies = ovh.routes().v2().iam().policy().all();

    assertThat(all.size()).isGreaterThan(1);
    assertThat(policies.complete().items()).isEqualTo(all);
    assertThat(ovh.routes().v2().iam().policy().get()).isEqualTo(all.subList(0, 1));
    assertThat(calls()).hasSize(1 + all.size() + 1).containsOnly("GET /iam/policy");
  }

  @Test
  void all_serverWithoutCursors_isOneRequest() {
    List<IamPolicyResponse> all = ovh.routes().v2().iam().policy().get();

    assertThat(ovh.routes().v2().iam().policy().all().items()).isEqualTo(all);
    assertThat(calls()).hasSize(2);
  }

  @Test
  void all_pageSizeOfTheQuery_isSentForEachPage() {
    List<IamPolicyResponse> all = ovh.routes().v2().iam().policy().get();

    IamPolicyQuery query = IamPolicyQuery.of().withPaginationSize(1L);

    assertThat(ovh.routes().v2().iam().policy().all(query).items()).isEqualTo(all);
    assertThat(calls()).hasSize(1 + all.size());
  }

  @Test
  void each_leftEarly_readsNoFurtherPage() {
    serve(1);

    Optional<String> first =
        ovh.routes().v2().iam().policy().each().map(ListedItem::id).findFirst();

    assertThat(first).contains(ovh.routes().v2().iam().policy().get().get(0).id().toString());
    assertThat(calls()).hasSize(2);
  }

  private void serve(int pageSize) {
    account
        .sandbox()
        .account()
        .setQuirks(AccountQuirks.NONE.withListModes(ListModes.ALL.withMaxPageSize(pageSize)));
  }

  private List<String> calls() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.path().equals("/auth/time"))
        .map(CursorListsSandboxTest::text)
        .toList();
  }

  private static String text(RecordedCall call) {
    return call.method() + " " + call.path();
  }
}
