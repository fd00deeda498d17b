package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/cdevents/sdk-go/pkg/api"
	"github.com/cdevents/sdk-go/pkg/api/v03"
	"github.com/cdevents/sdk-go/pkg/api/v04"
	"github.com/cdevents/sdk-go/pkg/api/v05"
	"github.com/cloudevents/sdk-go/v2/binding"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
)

type cdevent struct {
	Release string `json:"release"`
	Text    string `json:"text"`
}

// Reads a CDEvent, and writes it: as JSON, and in a CloudEvent over HTTP.
func convert(from cdevent) (string, *message, error) {
	if err := registerSchema(from); err != nil {
		return "", nil, err
	}
	read, err := readCDEvent(from)
	if err != nil {
		return "", nil, err
	}
	if err := api.Validate(read); err != nil {
		return "", nil, err
	}
	text, err := api.AsJsonString(read)
	if err != nil {
		return "", nil, err
	}
	enveloped, err := api.AsCloudEvent(read)
	if err != nil {
		return "", nil, err
	}
	ctx := binding.WithForceBinary(context.Background())
	sent, err := fromRequest(cehttp.NewHTTPRequestFromEvent(ctx, "http://localhost", *enveloped))
	return text, sent, err
}

func readCDEvent(from cdevent) (api.CDEvent, error) {
	switch from.Release {
	case "0.3":
		return v03.NewFromJsonString(from.Text)
	case "0.4":
		return v04.NewFromJsonString(from.Text)
	case "0.5":
		return v05.NewFromJsonString(from.Text)
	default:
		return nil, fmt.Errorf("no such release: %s", from.Release)
	}
}

var registered = map[string]bool{"": true}

// The SDK refuses events with a schemaUri that nobody has told it about.
func registerSchema(from cdevent) error {
	var event struct{ Context struct{ SchemaURI string } }
	if err := json.Unmarshal([]byte(from.Text), &event); err != nil {
		return err
	}
	uri := event.Context.SchemaURI
	if registered[uri] {
		return nil
	}
	registered[uri] = true
	return api.LoadJsonSchema(uri, []byte("{}"))
}
