"""Holds plan files against the JSON Schema: schema_check.py SCHEMA PLAN..., a line for each fault."""

import json
import sys
import tomllib
from datetime import date, datetime, time

from jsonschema import Draft7Validator


def as_json(value):
    """Dates are texts to a schema, as editors have it."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    return value


with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft7Validator.check_schema(schema)
validator = Draft7Validator(schema)
for path in sys.argv[2:]:
    with open(path, "rb") as file:
        plan = as_json(tomllib.load(file))
    for error in validator.iter_errors(plan):
        print(f"{path}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
