# Deliberating bodies.

## Acts
# used-as: act-*
act-form-body = Form a body
