package main

import (
	"encoding/json"
	"fmt"
	"strconv"

	cloudevents "github.com/cloudevents/sdk-go/v2"
	"github.com/cloudevents/sdk-go/v2/types"
)

// An event as all peers and we tell each other about it: every attribute with its type and its canonical string.
type event struct {
	Attributes []attribute `json:"attributes"`
	Data       *data       `json:"data,omitempty"`
}

type attribute struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Exactly one of the members is there.
type data struct {
	JSON  json.RawMessage `json:"json,omitempty"`
	Text  *string         `json:"text,omitempty"`
	Bytes *[]byte         `json:"base64,omitempty"`
}

// UnmarshalJSON keeps the JSON value null, which is data, apart from no value.
func (d *data) UnmarshalJSON(text []byte) error {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(text, &members); err != nil {
		return err
	}
	d.JSON = members["json"]
	if text, ok := members["text"]; ok {
		return json.Unmarshal(text, &d.Text)
	}
	if bytes, ok := members["base64"]; ok {
		return json.Unmarshal(bytes, &d.Bytes)
	}
	return nil
}

func toSDK(from event) (cloudevents.Event, error) {
	to := cloudevents.NewEvent(cloudevents.VersionV1)
	for _, each := range from.Attributes {
		switch each.Name {
		case "specversion":
		case "id":
			to.SetID(each.Value)
		case "source":
			to.SetSource(each.Value)
		case "type":
			to.SetType(each.Value)
		case "subject":
			to.SetSubject(each.Value)
		case "dataschema":
			to.SetDataSchema(each.Value)
		case "datacontenttype":
			to.SetDataContentType(each.Value)
		case "time":
			time, err := types.ParseTime(each.Value)
			if err != nil {
				return to, err
			}
			to.SetTime(time)
		default:
			value, err := toSDKValue(each)
			if err != nil {
				return to, err
			}
			to.SetExtension(each.Name, value)
		}
	}
	if err := setData(&to, from.Data); err != nil {
		return to, err
	}
	return to, to.Validate()
}

func toSDKValue(from attribute) (any, error) {
	switch from.Type {
	case "Boolean":
		return types.ParseBool(from.Value)
	case "Integer":
		return types.ParseInteger(from.Value)
	case "Binary":
		return types.ParseBinary(from.Value)
	case "URI":
		return types.ParseURI(from.Value), nil
	case "URI-reference":
		return types.ParseURIRef(from.Value), nil
	case "Timestamp":
		return types.ParseTimestamp(from.Value)
	default:
		return from.Value, nil
	}
}

func setData(to *cloudevents.Event, from *data) error {
	contentType := to.DataContentType()
	switch {
	case from == nil:
		return nil
	case from.Bytes != nil:
		return to.SetData(contentType, *from.Bytes)
	case from.Text != nil:
		// Of the SDK's codecs, the one for XML would make an element of a string.
		err := to.SetData(contentType, []byte(*from.Text))
		to.DataBase64 = false
		return err
	default:
		return to.SetData(contentType, from.JSON)
	}
}

func fromSDK(from cloudevents.Event) (event, error) {
	var to event
	put := func(name, kind, value string) {
		if value != "" {
			to.Attributes = append(to.Attributes, attribute{name, kind, value})
		}
	}
	put("specversion", "String", from.SpecVersion())
	put("id", "String", from.ID())
	put("source", "URI-reference", from.Source())
	put("type", "String", from.Type())
	put("subject", "String", from.Subject())
	put("dataschema", "URI", from.DataSchema())
	put("datacontenttype", "String", from.DataContentType())
	if !from.Time().IsZero() {
		put("time", "Timestamp", types.FormatTime(from.Time()))
	}
	for name, value := range from.Extensions() {
		text, err := types.Format(value)
		if err != nil {
			return to, err
		}
		to.Attributes = append(to.Attributes, attribute{name, typeOf(value), text})
	}
	if bytes := from.Data(); bytes != nil {
		to.Data = &data{Bytes: &bytes}
	}
	return to, from.Validate()
}

func typeOf(value any) string {
	switch value.(type) {
	case bool:
		return "Boolean"
	case int32:
		return "Integer"
	case []byte:
		return "Binary"
	case types.URI, *types.URI:
		return "URI"
	case types.URIRef, *types.URIRef:
		return "URI-reference"
	case types.Timestamp, *types.Timestamp:
		return "Timestamp"
	case string:
		return "String"
	default:
		return fmt.Sprint("Go's ", strconv.Quote(fmt.Sprintf("%T", value)))
	}
}
