//! How far a whole number goes, said where the description says only which kind of number it is: a program that reads the
//! description knows then what is refused before it sends it.

use utoipa::Number;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{AdditionalProperties, ArrayItems, KnownFormat, Object, SchemaFormat};
use utoipa::openapi::{OpenApi, PathItem, RefOr, Schema};

/// Writes the largest number beside every one that has no sign and no narrower limit of its own.
pub(crate) fn describe(document: &mut OpenApi) {
    let schemas = document.components.iter_mut().flat_map(|components| components.schemas.values_mut());
    schemas.for_each(limit);
    let operations = document.paths.paths.values_mut().flat_map(operations);
    for parameter in operations.flat_map(|operation| operation.parameters.iter_mut().flatten()) {
        if let RefOr::T(parameter) = parameter {
            parameter.schema.iter_mut().for_each(limit);
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let PathItem { get, put, post, delete, patch, .. } = item;
    [get, put, post, delete, patch].into_iter().filter_map(|operation| operation.as_mut())
}

fn limit(schema: &mut RefOr<Schema>) {
    let RefOr::T(schema) = schema else { return };
    match schema {
        Schema::Object(object) => limit_object(object),
        Schema::Array(array) => {
            if let ArrayItems::RefOrSchema(items) = &mut array.items {
                limit(items);
            }
        }
        Schema::OneOf(one_of) => one_of.items.iter_mut().for_each(limit),
        Schema::AllOf(all_of) => all_of.items.iter_mut().for_each(limit),
        Schema::AnyOf(any_of) => any_of.items.iter_mut().for_each(limit),
        _ => {}
    }
}

fn limit_object(object: &mut Object) {
    if object.maximum.is_none() {
        object.maximum = object.format.as_ref().and_then(most).map(Number::UInt);
    }
    object.properties.values_mut().for_each(limit);
    if let Some(AdditionalProperties::RefOr(schema)) = object.additional_properties.as_deref_mut() {
        limit(schema);
    }
}

fn most(format: &SchemaFormat) -> Option<usize> {
    match format {
        SchemaFormat::KnownFormat(KnownFormat::UInt8) => Some(255),
        SchemaFormat::KnownFormat(KnownFormat::UInt16) => Some(65_535),
        SchemaFormat::KnownFormat(KnownFormat::UInt32) => Some(4_294_967_295),
        SchemaFormat::KnownFormat(KnownFormat::UInt64) => Some(usize::MAX),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_page_begins_where_a_number_can() {
        let document = serde_json::to_value(crate::document()).unwrap();
        let parameters = &document["paths"]["/communities/{c}/units"]["get"]["parameters"];
        let skip = parameters.as_array().unwrap().iter().find(|it| it["name"] == "skip").unwrap();
        assert_eq!((&skip["schema"]["minimum"], &skip["schema"]["maximum"]), (&0.into(), &4_294_967_295_u32.into()));
    }
}
