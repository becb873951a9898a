// What a user of go-ovh would write: reads ./ovh.conf, lists, creates, changes, removes, and prints
// one line for each step. Its output is held against what the sandbox must have answered.
//
// Debian's go-ovh is older than its support of service accounts. Newer ones get their tokens with
// Go's OAuth2 library, as the end of this program does: go-ovh sends its requests through it.
package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"sort"
	"strings"

	"github.com/ovh/go-ovh/ovh"
	"golang.org/x/oauth2/clientcredentials"
)

func must(step string, err error) {
	if err != nil {
		fmt.Println(step, "failed:", err)
		os.Exit(1)
	}
}

func refusal(step string, err error) {
	refused, ok := err.(*ovh.APIError)
	if !ok {
		fmt.Println(step, "was not refused:", err)
		os.Exit(1)
	}
	fmt.Println(step, refused.Code, refused.Message, "query id:", refused.QueryID != "")
}

func main() {
	client, err := ovh.NewDefaultClient()
	must("client", err)

	var me struct {
		Nichandle string `json:"nichandle"`
	}
	must("me", client.Get("/me", &me))
	fmt.Println("me", me.Nichandle)

	var names []string
	must("vps", client.Get("/vps", &names))
	sort.Strings(names)
	fmt.Println("vps", strings.Join(names, " "))

	key := map[string]string{"keyName": os.Args[1], "key": os.Args[2]}
	path := "/me/sshKey/" + url.PathEscape(os.Args[1])
	must("create", client.Post("/me/sshKey", key, nil))
	var stored struct {
		KeyName string `json:"keyName"`
		Key     string `json:"key"`
	}
	must("read", client.Get(path, &stored))
	fmt.Println("key", stored.KeyName, stored.Key == os.Args[2])
	must("remove", client.Delete(path, nil))
	refusal("gone", client.Get(path, &stored))
	refusal("nowhere", client.Get("/not/a/route", nil))
	refusal("unknown property", client.Post("/me/sshKey", map[string]string{"keyname": "x"}, nil))

	var task struct {
		ID    int64  `json:"id"`
		Type  string `json:"type"`
		State string `json:"state"`
	}
	var images []string
	must("images", client.Get("/vps/vps-demo/images/available", &images))
	must("rebuild", client.Post("/vps/vps-demo/rebuild", map[string]string{"imageId": images[0]}, &task))
	fmt.Println("task", task.ID > 1<<31, task.Type)

	request := client.NewCkRequest()
	request.AddRecursiveRules(ovh.ReadOnly, "/vps")
	pending, err := request.Do()
	must("consumer key", err)
	fmt.Println("consumer key", pending.State, strings.Contains(pending.ValidationURL, "credentialToken="))
	refusal("not validated", client.Get("/vps", &names))

	api, _ := url.Parse(os.Args[3])
	token := url.URL{Scheme: api.Scheme, Host: api.Host, Path: "/auth/oauth2/token"}
	for _, secret := range []string{os.Args[5], "wrong"} {
		account := clientcredentials.Config{
			ClientID: os.Args[4], ClientSecret: secret, TokenURL: token.String(), Scopes: []string{"all"},
		}
		service, err := ovh.NewClient(os.Args[3], "none", "none", "none")
		must("client of the service account", err)
		service.Client = account.Client(context.Background())
		var details struct {
			Method string `json:"method"`
		}
		err = service.GetUnAuth("/auth/details", &details)
		if err == nil {
			err = service.GetUnAuth("/vps", &names)
		}
		fmt.Println("service account", details.Method, err == nil && len(names) == 3)
		if err != nil {
			fmt.Println(strings.Contains(err.Error(), "ovhcloud oauth2 client does not exists"))
		}
	}
}
