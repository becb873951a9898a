// Tests a program that changes DNS records, with go test, OVHcloud's client and a sandbox.
//
// Debian: apt install golang-go golang-github-ovh-go-ovh-dev
// Run:    GO111MODULE=off GOPATH=/usr/share/gocode go test dns_test.go, with the variables of the
// sandbox's ready file
package dns

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"testing"

	"github.com/ovh/go-ovh/ovh"
)

const zone = "/domain/zone/example.com"

// The program under test.

type record struct {
	FieldType string `json:"fieldType"`
	SubDomain string `json:"subDomain"`
	Target    string `json:"target"`
}

// point points a name of the zone to an address.
func point(client *ovh.Client, name, address string) error {
	if err := client.Post(zone+"/record", record{"A", name, address}, nil); err != nil {
		return err
	}
	return client.Post(zone+"/refresh", nil, nil)
}

// Its tests.

// control calls a control route of the sandbox.
func control(t *testing.T, method, path, body string, result interface{}) {
	t.Helper()
	url := os.Getenv("OVH_SANDBOX_CONTROL") + path
	request, err := http.NewRequest(method, url, bytes.NewBufferString(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		t.Fatal(method, path, response.Status)
	}
	if result != nil {
		if err := json.NewDecoder(response.Body).Decode(result); err != nil {
			t.Fatal(err)
		}
	}
}

// start returns a client; the account is as it was at the start of the sandbox.
func start(t *testing.T) *ovh.Client {
	t.Helper()
	control(t, "POST", "/reset", "", nil)
	client, err := ovh.NewDefaultClient()
	if err != nil {
		t.Fatal(err)
	}
	if found := records(t, client, "home"); len(found) != 0 {
		t.Fatal("the zone has the record already:", found)
	}
	return client
}

func records(t *testing.T, client *ovh.Client, name string) []int64 {
	t.Helper()
	var ids []int64
	if err := client.Get(zone+"/record?subDomain="+name, &ids); err != nil {
		t.Fatal(err)
	}
	return ids
}

func TestPointPublishesTheRecord(t *testing.T) {
	client := start(t)

	if err := point(client, "home", "192.0.2.1"); err != nil {
		t.Fatal(err)
	}

	if found := records(t, client, "home"); len(found) != 1 {
		t.Error("records:", found)
	}
	var calls []struct{ Method, Path string }
	control(t, "GET", "/journal", "", &calls)
	sent := ""
	for _, call := range calls {
		if call.Method != "GET" {
			sent += call.Method + " " + call.Path + "\n"
		}
	}
	if sent != "POST "+zone+"/record\nPOST "+zone+"/refresh\n" {
		t.Error("sent:", sent)
	}
}

func TestPointReportsARefusal(t *testing.T) {
	client := start(t)
	control(t, "POST", "/faults", `{"fault": "POST /domain/zone/*/record: Client::Forbidden once"}`, nil)

	err := point(client, "home", "192.0.2.1")

	if refusal, ok := err.(*ovh.APIError); !ok || refusal.Code != 403 {
		t.Error("error:", err)
	}
	if found := records(t, client, "home"); len(found) != 0 {
		t.Error("records:", found)
	}
}

func TestRebootEndsWithoutWaiting(t *testing.T) {
	client := start(t)

	if err := client.Post("/vps/vps-demo/reboot", nil, nil); err != nil {
		t.Fatal(err)
	}
	control(t, "POST", "/advance", `{"untilIdle": true}`, nil)

	var vps struct{ State string }
	if err := client.Get("/vps/vps-demo", &vps); err != nil || vps.State != "running" {
		t.Error(vps.State, err)
	}
}
