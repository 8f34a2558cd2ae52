# Deliberating bodies.

## Acts
# used-as: act-*
act-form-body = Form a body

## Kinds
# used-as: body-kind-*
body-kind-council = residents' council
body-kind-courtyard-group = courtyard group

## In the public record
# used-as: record-of-*
record-of-body = Deliberating bodies
